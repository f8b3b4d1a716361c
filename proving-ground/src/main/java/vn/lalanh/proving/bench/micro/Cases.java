package vn.lalanh.proving.bench.micro;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.CaseCommand;
import vn.lalanh.assessment.casework.CaseFixtures;
import vn.lalanh.assessment.norm.Entitlement;
import vn.lalanh.assessment.norm.Found;
import vn.lalanh.assessment.norm.NormEngine;

/** What is decided about one flooded household. */
@State(Scope.Benchmark)
public class Cases {

    private final FloodedHousehold household = new FloodedHousehold();
    private final CaseCommand report = CaseFixtures.report();
    private final CaseCommand assess = CaseFixtures.assess(Found.everything());

    /** From nothing to a case that waits for approval: two decisions and what follows of them. */
    @Benchmark
    public Case reportAndAssess() {
        return CaseFixtures.after(new Case.Absent(CaseFixtures.ID), report, assess);
    }

    /** What the norms alone give it, with every step in words. */
    @Benchmark
    public Entitlement norms() {
        return household.entitlement();
    }

    /** The same in figures alone, as for simulations. */
    @Benchmark
    public List<NormEngine.Given> amounts() {
        return household.amounts();
    }
}
