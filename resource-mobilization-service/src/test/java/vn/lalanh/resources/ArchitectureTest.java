package vn.lalanh.resources;

import org.junit.jupiter.api.Test;
import vn.lalanh.platform.test.architecture.ArchitectureRules;

class ArchitectureTest {

    @Test
    void keepsTheShapeOfAService() {
        ArchitectureRules.check("vn.lalanh.resources");
    }
}
