package vn.lalanh.registry;

import org.junit.jupiter.api.Test;
import vn.lalanh.platform.test.architecture.ArchitectureRules;

class ArchitectureTest {

    @Test
    void followsTheRulesOfTheHouse() {
        ArchitectureRules.check("vn.lalanh.registry");
    }
}
