package nl.keten.local.replay;

import java.net.URI;
import java.time.Instant;
import nl.keten.local.replay.StationTimes.Plan;

/** A queue that people work off, in the order in which a case travels. */
enum WorkStation {
  INTAKE {
    @Override
    String account(CaseInFlight one) {
      return Account.officer(one.decision());
    }

    @Override
    Instant takenUp(Plan plan) {
      return plan.intakeTakenUp();
    }

    @Override
    void act(Desk desk, CaseInFlight one) {
      desk.takeIn(one);
    }
  },
  CLASSIFICATION {
    @Override
    String account(CaseInFlight one) {
      return Account.analyst(one.decision());
    }

    @Override
    Instant takenUp(Plan plan) {
      return plan.classificationTakenUp();
    }

    @Override
    void act(Desk desk, CaseInFlight one) {
      desk.classify(one);
    }
  },
  BZ_ADVICE {
    @Override
    String account(CaseInFlight one) {
      return Account.ADVISER;
    }

    @Override
    Instant takenUp(Plan plan) {
      return plan.adviceTakenUp();
    }

    @Override
    void act(Desk desk, CaseInFlight one) {
      desk.advise(one);
    }
  },
  DECISION {
    @Override
    String account(CaseInFlight one) {
      return Account.officer(one.decision());
    }

    @Override
    Instant takenUp(Plan plan) {
      return plan.draftTakenUp();
    }

    @Override
    void act(Desk desk, CaseInFlight one) {
      desk.draft(one);
    }
  },
  BZ_AGREEMENT {
    @Override
    String account(CaseInFlight one) {
      return Account.REVIEWER;
    }

    @Override
    Instant takenUp(Plan plan) {
      return plan.agreementTakenUp();
    }

    @Override
    void act(Desk desk, CaseInFlight one) {
      desk.agree(one);
    }
  },
  SIGNING {
    @Override
    String account(CaseInFlight one) {
      return Account.SIGNATORY;
    }

    @Override
    Instant takenUp(Plan plan) {
      return plan.signatureTakenUp();
    }

    @Override
    void act(Desk desk, CaseInFlight one) {
      desk.sign(one);
    }
  };

  /** Who takes up the case here. */
  abstract String account(CaseInFlight one);

  /** When. */
  abstract Instant takenUp(Plan plan);

  /** The work, once taken up. */
  abstract void act(Desk desk, CaseInFlight one);

  /** The account that looks at the queue: anybody who may work there. */
  String watcher() {
    return switch (this) {
      case INTAKE, DECISION -> "officer-1";
      case CLASSIFICATION -> "poss-1";
      case BZ_ADVICE -> Account.ADVISER;
      case BZ_AGREEMENT -> Account.REVIEWER;
      case SIGNING -> Account.SIGNATORY;
    };
  }

  /** The service that keeps the queue. */
  URI service(Endpoints endpoints) {
    return switch (this) {
      case CLASSIFICATION, BZ_ADVICE -> endpoints.risk();
      case INTAKE, DECISION, BZ_AGREEMENT, SIGNING -> endpoints.intake();
    };
  }
}
