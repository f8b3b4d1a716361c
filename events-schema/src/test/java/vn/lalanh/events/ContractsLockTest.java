package vn.lalanh.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractsLockTest {

    @BeforeAll
    static void relocksIfAskedTo() {
        if (Boolean.getBoolean("lalanh.relock")) {
            assertThat(ContractsLock.ofThisModule().relock())
                    .as(
                            "nothing was released: these changes break events that exist or readers"
                                    + " that run. Add a new version beside the old one"
                                    + " (docs/how-to/add-an-event.md)")
                    .isEmpty();
        }
    }

    @Test
    void everyContractIsAsReleased() {
        assertThat(ContractsLock.ofThisModule().differences())
                .as("a released version never changes (docs/how-to/add-an-event.md)")
                .isEmpty();
    }

    @Nested
    class OnAnExample {

        private static final String FOLDER = "assessment/case-closed/v1";

        @TempDir private Path root;
        private ContractsLock lock;

        @BeforeEach
        void releasesOneContract() throws IOException {
            lock = new ContractsLock(root.resolve("contracts"), root.resolve("released"));
            write(
                    "schema.json",
                    "{\"properties\":{\"a\":{\"type\":\"string\"}},\"required\":[\"a\"]}");
            write("example.json", "{\"a\":\"1\"}");
            write("example-minimal.json", "{\"a\":\"1\"}");
            assertThat(lock.relock()).isEmpty();
        }

        @Test
        void acceptsWhatIsAsReleased() {
            assertThat(lock.differences()).isEmpty();
        }

        @Test
        void acceptsAnotherLayout() throws IOException {
            write(
                    "schema.json",
                    "{\"required\": [\"a\"],\n\"properties\": {\"a\": {\"type\": \"string\"}}}");

            assertThat(lock.differences()).isEmpty();
        }

        @Test
        void tellsAChangedSchema() throws IOException {
            write(
                    "schema.json",
                    "{\"properties\":{\"a\":{\"type\":\"integer\"}},\"required\":[\"a\"]}");

            assertThat(lock.differences())
                    .singleElement()
                    .asString()
                    .startsWith(FOLDER + " is released and was changed: take the change back");
        }

        @Test
        void tellsAChangedExample() throws IOException {
            write("example.json", "{\"a\":\"2\"}");

            assertThat(lock.differences()).singleElement().asString().contains("was changed");
        }

        @Test
        void tellsARemovedVersion() throws IOException {
            Files.delete(folder().resolve("schema.json"));

            assertThat(lock.differences())
                    .containsExactly(
                            FOLDER + " is released and was removed: restore it, readers need it");
            assertThat(lock.relock()).hasSize(1);
        }

        @Test
        void tellsAVersionThatIsNotListed() throws IOException {
            Files.createDirectories(root.resolve("contracts/assessment/case-closed/v2"));
            Files.writeString(
                    root.resolve("contracts/assessment/case-closed/v2/schema.json"), "{}");

            assertThat(lock.differences())
                    .containsExactly(
                            "assessment/case-closed/v2 is not listed: release it with"
                                    + " -Dlalanh.relock=true");
        }

        @Test
        void tellsAChangedCopy() throws IOException {
            Files.writeString(root.resolve("released/" + FOLDER + "/schema.json"), "{}");

            assertThat(lock.differences()).singleElement().asString().contains("restore it");
        }

        @Test
        void releasesAnOptionalFieldAgain() throws IOException {
            write(
                    "schema.json",
                    "{\"properties\":{\"a\":{\"type\":\"string\"},\"b\":{}},\"required\":[\"a\"]}");
            assertThat(lock.differences()).hasSize(1);

            assertThat(lock.relock()).isEmpty();
            assertThat(lock.differences()).isEmpty();
        }

        @Test
        void doesNotReleaseABreak() throws IOException {
            write("schema.json", "{\"properties\":{\"b\":{}},\"required\":[\"b\"]}");

            assertThat(lock.relock())
                    .containsExactly(
                            FOLDER + " /a: field removed",
                            FOLDER + " /b: new field is required; only optional ones may come");
            assertThat(lock.differences()).hasSize(1);
        }

        private Path folder() {
            return root.resolve("contracts").resolve(FOLDER);
        }

        private void write(String name, String json) throws IOException {
            Files.createDirectories(folder());
            Files.writeString(folder().resolve(name), json);
        }
    }
}
