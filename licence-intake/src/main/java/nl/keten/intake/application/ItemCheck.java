package nl.keten.intake.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.keten.intake.application.ApplicationForm.ItemForm;
import nl.keten.reference.ControlLists;
import org.jspecify.annotations.Nullable;

/** Reads the lines of goods of one form. */
final class ItemCheck {

  /** A hundred billion: beyond any licence ever given, within every number column. */
  private static final BigDecimal LIMIT = new BigDecimal("100000000000");

  private static final int QUANTITY_DECIMALS = 3;
  private static final int VALUE_DECIMALS = 2;

  private final ControlLists controlLists;
  private final LocalDate day;
  private final Violations violations;

  ItemCheck(ControlLists controlLists, LocalDate day, Violations violations) {
    this.controlLists = controlLists;
    this.day = day;
    this.violations = violations;
  }

  List<Item> items(List<@Nullable ItemForm> forms) {
    if (forms.isEmpty()) {
      violations.add("items", "At least one item.", "Ten minste één regel goederen.");
    }
    List<Item> items = new ArrayList<>();
    for (int at = 0; at < forms.size(); at++) {
      String field = "items[" + at + "]";
      ItemForm form = violations.required(field, forms.get(at));
      if (form != null) {
        Item item = item(field, at, form);
        if (item != null) {
          items.add(item);
        }
      }
    }
    return items;
  }

  private @Nullable Item item(String field, int position, ItemForm form) {
    String listCode = listCode(field + ".listCode", form.listCode());
    String cnCode = cnCode(field + ".cnCode", form.cnCode());
    String description = violations.text(field + ".description", form.description(), 1000);
    BigDecimal quantity = quantity(field + ".quantity", form.quantity());
    UnitOfMeasure unit = violations.required(field + ".unit", form.unit());
    BigDecimal value = value(field + ".valueEur", form.valueEur());
    String endSystem = violations.optionalText(field + ".endSystem", form.endSystem(), 200);
    if (unit == null) {
      return null;
    }
    return new Item(
        position,
        listCode,
        cnCode,
        description,
        quantity,
        unit,
        value,
        Boolean.TRUE.equals(form.component()),
        endSystem);
  }

  private String listCode(String field, @Nullable String given) {
    String code = violations.text(field, given, 40);
    String normalised = ControlLists.normalise(code);
    if (!code.isEmpty() && controlLists.find(normalised, day).isEmpty()) {
      violations.add(
          field,
          "Not a code of a control list that is valid on the day of receipt.",
          "Geen code van een controlelijst die geldt op de dag van ontvangst.");
    }
    return normalised;
  }

  private String cnCode(String field, @Nullable String given) {
    String code = violations.required(field, given);
    if (code == null) {
      return "";
    }
    if (!code.matches("[0-9]{8}")) {
      violations.add(
          field,
          "A code of the combined nomenclature has 8 digits.",
          "Een GN-code heeft 8 cijfers.");
    }
    return code;
  }

  private BigDecimal quantity(String field, @Nullable BigDecimal given) {
    BigDecimal quantity = number(field, given, QUANTITY_DECIMALS);
    if (given != null && quantity.signum() <= 0) {
      violations.add(field, "More than 0.", "Meer dan 0.");
    }
    return quantity;
  }

  private BigDecimal value(String field, @Nullable BigDecimal given) {
    BigDecimal value = number(field, given, VALUE_DECIMALS);
    if (value.signum() < 0) {
      violations.add(field, "0 or more.", "0 of meer.");
    }
    return value;
  }

  private BigDecimal number(String field, @Nullable BigDecimal given, int decimals) {
    BigDecimal number = violations.required(field, given);
    if (number == null) {
      return BigDecimal.ZERO;
    }
    // Looked at before any arithmetic: 1e999999999 is short to write and endless to compute with.
    if (number.precision() - (long) number.scale() > LIMIT.precision()
        || number.abs().compareTo(LIMIT) >= 0) {
      violations.add(field, "Below 100 000 000 000.", "Minder dan 100.000.000.000.");
      return BigDecimal.ZERO;
    }
    if (number.scale() > 100 || number.stripTrailingZeros().scale() > decimals) {
      violations.add(
          field, "At most " + decimals + " decimals.", "Ten hoogste " + decimals + " decimalen.");
      return BigDecimal.ZERO;
    }
    return number.setScale(decimals);
  }
}
