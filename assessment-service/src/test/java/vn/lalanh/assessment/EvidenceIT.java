package vn.lalanh.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.annotation.DirtiesContext;
import vn.lalanh.assessment.Http.Answer;
import vn.lalanh.assessment.UploadHttp.Download;
import vn.lalanh.assessment.UploadHttp.Form;
import vn.lalanh.assessment.evidence.EvidenceFiles;
import vn.lalanh.assessment.evidence.format.Pictures;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.test.local.LocalInfrastructure;
import vn.lalanh.platform.test.local.LocalServers;

/** Photos and papers over HTTP into the real store and back. */
@LocalInfrastructure(
        topics = {
            "assessment-households.dead-letters",
            "assessment-reservations.dead-letters",
            "assessment-payouts.dead-letters",
            "assessment-timeline.dead-letters"
        })
@SpringBootTest(
        classes = AssessmentApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=assessment-service",
            "lalanh.evidence.max-file-size=1MB",
            "lalanh.evidence.max-files-per-case=3",
            "spring.servlet.multipart.max-request-size=4MB"
        })
@DirtiesContext // or its listeners would take another test's records
@ExtendWith(OutputCaptureExtension.class)
class EvidenceIT {

    private static final String HERE =
            "{\"files\":[{\"kind\":\"DAMAGE_PHOTO\",\"takenAt\":\"2026-10-07T01:02:03Z\","
                    + "\"place\":{\"lat\":16.0544,\"lon\":108.2022,\"accuracy\":8}}]}";

    private final LocalServers servers = LocalServers.shared();
    @LocalServerPort private int port;
    @Autowired private MongoDatabaseFactory mongo;
    @Autowired private EvidenceFiles files;

    @Test
    void keepsAPhotoAndGivesItBackByteByByte() {
        String id = report("98201", false);
        byte[] photo = Pictures.jpeg();

        Answer attached =
                attach(officer("98201"), id, Form.of().about(HERE).file("image/jpeg", photo));
        Answer again =
                attach(officer("98201"), id, Form.of().about(HERE).file("image/jpeg", photo));
        Answer listed = officer("98201").get("/cases/" + id + "/evidence");
        String evidence = attached.text("/items/0/id");
        Download download = uploads("98201").download("/cases/" + id + "/evidence/" + evidence);
        Download known =
                uploads("98201")
                        .download(
                                "/cases/" + id + "/evidence/" + evidence,
                                "If-None-Match",
                                download.header("ETag"));

        assertThat(attached.status()).as("%s", attached.body()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(attached.body());
        assertThat(evidence).isEqualTo(Ids.derive("evi", id, Ids.sha256(photo)));
        assertThat(listed.body().at("/items")).hasSize(1);
        assertThat(listed.text("/items/0/kind")).isEqualTo("DAMAGE_PHOTO");
        assertThat(listed.body().at("/items/0/number").asInt()).isEqualTo(1);
        assertThat(listed.body().at("/items/0/place/lat").asDouble()).isEqualTo(16.0544);
        assertThat(listed.body().at("/items/0/cleaned").asBoolean()).isFalse();
        assertThat(download.status()).isEqualTo(200);
        assertThat(download.bytes()).isEqualTo(photo);
        assertThat(download.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(download.header("Content-Length")).isEqualTo("" + photo.length);
        assertThat(download.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(download.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + evidence + ".jpg\"");
        assertThat(download.header("ETag")).isEqualTo("\"" + Ids.sha256(photo) + "\"");
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.bytes()).isEmpty();
        assertThat(actions(id)).contains("evidence-attached", "evidence-read");
        assertThat(actions(evidence)).contains("evidence-attached", "evidence-read");
    }

    @Test
    void keepsManyChunksInOrder() {
        String id = report("98202", false);
        byte[] paper = new byte[1_000_000];
        new Random(7).nextBytes(paper);
        System.arraycopy(Pictures.pdf(), 0, paper, 0, Pictures.pdf().length);

        Answer attached = attach(officer("98202"), id, Form.of().file("application/pdf", paper));
        String evidence = attached.text("/items/0/id");

        assertThat(attached.status()).as("%s", attached.body()).isEqualTo(201);
        assertThat(attached.text("/items/0/kind")).isEqualTo("OTHER");
        assertThat(uploads("98202").download("/cases/" + id + "/evidence/" + evidence).bytes())
                .isEqualTo(paper);
        assertThat(chunks().countDocuments(Filters.eq("files_id", evidence))).isEqualTo(4);
    }

    @Test
    void keepsOfAProtectedCaseThePictureAlone(CapturedOutput output) throws Exception {
        String id = report("98203", true);

        Answer attached =
                attach(
                        guardian("98203"),
                        id,
                        Form.of().about(HERE).file("image/jpeg", Pictures.jpeg()));
        Answer more =
                attach(
                        guardian("98203"),
                        id,
                        Form.of()
                                .file("image/png", Pictures.png())
                                .file("image/webp", Pictures.webp()));
        Answer listed = guardian("98203").get("/cases/" + id + "/evidence");
        String jpeg = listed.text("/items/0/id");

        assertThat(attached.status()).as("%s", attached.body()).isEqualTo(201);
        assertThat(more.status()).as("%s", more.body()).isEqualTo(201);
        assertThat(listed.body().at("/items")).hasSize(3);
        assertThat(listed.body().at("/items/0/cleaned").asBoolean()).isTrue();
        assertThat(listed.body().at("/items/0/place").isNull()).isTrue();
        assertThat(
                        new UploadHttp(guardian("98203"))
                                .download("/cases/" + id + "/evidence/" + jpeg)
                                .bytes())
                .isEqualTo(Pictures.plain("jpeg"));
        for (int i = 0; i < 3; i++) {
            try (InputStream kept = files.open(listed.text("/items/" + i + "/id"))) {
                assertThat(new String(kept.readAllBytes(), StandardCharsets.ISO_8859_1))
                        .doesNotContain(Pictures.SECRET);
            }
        }
        assertThat(document("evidence", id)).doesNotContain("16.05").doesNotContain("108.2");
        assertThat(actions(id)).contains("evidence-listed", "evidence-read");
        assertThat(output.getAll()).doesNotContain(UploadHttp.NAME).doesNotContain("16.0544");
        assertThat(document("evidence", id)).doesNotContain(UploadHttp.NAME);
    }

    @Test
    void refusesForAProtectedCaseWhatCannotBeCleaned() {
        String id = report("98204", true);

        Answer refused =
                attach(
                        guardian("98204"),
                        id,
                        Form.of()
                                .file("image/png", Pictures.png())
                                .file("application/pdf", Pictures.pdf()));

        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.text("/type")).endsWith("/cannot-be-cleaned");
        assertThat(refused.text("/errors/0/field")).isEqualTo("files[1]");
        assertThat(guardian("98204").get("/cases/" + id + "/evidence").body().at("/items"))
                .isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        String id = report("98205", false);
        Http officer = officer("98205");

        Answer gif = attach(officer, id, Form.of().file("image/jpeg", Pictures.gif()));
        Answer liar =
                attach(
                        officer,
                        id,
                        Form.of()
                                .file("image/png", Pictures.png())
                                .file("application/pdf", Pictures.png()));
        Answer empty = attach(officer, id, Form.of().file("image/png", new byte[0]));
        Answer large = attach(officer, id, Form.of().file("image/jpeg", new byte[1_048_577]));
        Answer nothing = attach(officer, id, Form.of().about(HERE));
        Answer place =
                attach(
                        officer,
                        id,
                        Form.of()
                                .about(HERE.replace("16.0544", "160.544"))
                                .file("image/png", Pictures.png()));
        Answer tomorrow =
                attach(
                        officer,
                        id,
                        Form.of()
                                .about(HERE.replace("2026-10", "2126-10"))
                                .file("image/png", Pictures.png()));
        Answer noForm = officer.post("/cases/" + id + "/evidence", "{}");

        assertThat(gif.status()).isEqualTo(415);
        assertThat(gif.text("/type")).endsWith("/type-not-allowed");
        assertThat(gif.text("/errors/0/field")).isEqualTo("files[0]");
        assertThat(gif.text("/errors/0/vi")).contains("JPEG").contains("image/gif");
        assertThat(liar.status()).isEqualTo(415);
        assertThat(liar.text("/type")).endsWith("/type-differs");
        assertThat(liar.text("/errors/0/field")).isEqualTo("files[1]");
        assertThat(liar.text("/errors/0/en")).endsWith("(image/png)");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.text("/errors/0/field")).isEqualTo("files[0]");
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.text("/type")).endsWith("/file-too-large");
        assertThat(large.text("/errors/0/en")).endsWith("(≤ 1 MB)");
        assertThat(nothing.status()).isEqualTo(400);
        assertThat(nothing.text("/errors/0/field")).isEqualTo("files");
        assertThat(place.status()).isEqualTo(400);
        assertThat(place.text("/errors/0/field")).isEqualTo("files[0].place.lat");
        assertThat(tomorrow.text("/errors/0/field")).isEqualTo("about.files[0].takenAt");
        assertThat(noForm.status()).isEqualTo(415);
        assertThat(officer.get("/cases/" + id + "/evidence").body().at("/items")).isEmpty();
    }

    @Test
    void answersAFormThatIsTooLargeOrTornWithAProblem() {
        String id = report("98206", false);
        Form large = Form.of();
        for (int i = 0; i < 5; i++) {
            large.file("image/jpeg", new byte[1_000_000]);
        }
        String path = "/cases/" + id + "/evidence";

        // of unknown length, so that it is found while it is read
        Answer chunked =
                uploads("98206")
                        .post(
                                path,
                                large.type(),
                                BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(large.bytes())));
        Answer torn =
                uploads("98206")
                        .post(
                                path,
                                large.type(),
                                BodyPublishers.ofByteArray(Arrays.copyOf(large.bytes(), 5_000)));

        assertThat(chunked.status()).isEqualTo(413);
        assertThat(chunked.text("/type")).endsWith("/too-large");
        assertThat(torn.status()).isEqualTo(400);
        assertThat(torn.text("/type")).endsWith("/unreadable-form");
    }

    @Test
    void takesNoMoreFilesThanACaseMayHave() {
        String id = report("98207", false);
        Http officer = officer("98207");
        attach(officer, id, Form.of().file("image/png", Pictures.png()));

        Answer refused =
                attach(
                        officer,
                        id,
                        Form.of()
                                .file("image/jpeg", Pictures.jpeg())
                                .file("application/pdf", Pictures.pdf())
                                .file("image/webp", Pictures.webp()));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.text("/type")).endsWith("/too-many-files");
        assertThat(officer.get("/cases/" + id + "/evidence").body().at("/items")).hasSize(1);
    }

    @Test
    void marksAWrongFileAndKeepsIt() {
        String id = report("98208", false);
        Http officer = officer("98208");
        Answer attached = attach(officer, id, Form.of().file("image/png", Pictures.png()));
        String path = "/cases/" + id + "/evidence/" + attached.text("/items/0/id");
        String why = "{\"reasonCode\":\"WRONG_CASE\",\"remark\":\"của nhà bên\"}";

        Answer withdrawn = officer.post(path + "/withdrawal", why);
        Answer again = officer.post(path + "/withdrawal", why);
        Answer another = officer.post(path + "/withdrawal", why.replace("CASE", "FILE"));
        Answer unknown = officer.post("/cases/" + id + "/evidence/evi-none/withdrawal", why);
        Answer resent = attach(officer, id, Form.of().file("image/png", Pictures.png()));

        assertThat(withdrawn.text("/items/0/withdrawn/reasonCode")).isEqualTo("WRONG_CASE");
        assertThat(again.status()).isEqualTo(200);
        assertThat(another.status()).isEqualTo(409);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(resent.text("/type")).endsWith("/evidence-was-withdrawn");
        assertThat(uploads("98208").download(path).bytes()).isEqualTo(Pictures.png());
        assertThat(actions(id)).contains("evidence-withdrawn");
    }

    @Test
    void keepsACommuneToItself() {
        String id = report("98209", false);
        Answer attached = attach(officer("98209"), id, Form.of().file("image/png", Pictures.png()));
        String path = "/cases/" + id + "/evidence";
        String one = path + "/" + attached.text("/items/0/id");
        Http stranger = officer("98210");

        assertThat(stranger.get(path).status()).isEqualTo(403);
        assertThat(uploads("98210").download(one).status()).isEqualTo(403);
        assertThat(attach(stranger, id, Form.of().file("image/png", Pictures.png())).status())
                .isEqualTo(403);
        assertThat(stranger.post(one + "/withdrawal", "{\"reasonCode\":\"X\"}").status())
                .isEqualTo(403);
        assertThat(as("cashier", Set.of("*"), "TREASURER").get(path).status()).isEqualTo(403);
        assertThat(
                        attach(
                                        as("chair", Set.of("*"), "APPROVER"),
                                        id,
                                        Form.of().file("image/png", Pictures.png()))
                                .status())
                .isEqualTo(403);
        assertThat(officer("98209").get("/cases/case-none/evidence").status()).isEqualTo(404);
        assertThat(officer("98209").get(path + "/evi-none").status()).isEqualTo(404);
        assertThat(actions(id)).doesNotContain("evidence-read", "evidence-listed");
    }

    @Test
    void completesChunksThatACrashHasLeft() throws Exception {
        String evidence = Ids.derive("evi", "case-of-a-crash", "x");
        byte[] bytes = new byte[600_000];
        new Random(11).nextBytes(bytes);
        try {
            files.put(
                    evidence,
                    out -> {
                        out.write(bytes, 0, 550_000);
                        throw new IOException("the line is cut");
                    });
        } catch (IOException cut) {
            chunks().insertOne(chunk(evidence, bytes)); // what had left the process by then
        }

        files.put(evidence, out -> out.write(bytes));
        files.put(
                evidence,
                _ -> {
                    throw new AssertionError("is there already");
                });

        try (InputStream kept = files.open(evidence)) {
            assertThat(kept.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(chunks().countDocuments(Filters.eq("files_id", evidence))).isEqualTo(3);
    }

    @Test
    void givesOutNothingThatHasChanged() {
        String id = report("98211", false);
        Answer attached = attach(officer("98211"), id, Form.of().file("image/png", Pictures.png()));
        String evidence = attached.text("/items/0/id");
        byte[] changed = Pictures.png();
        changed[changed.length - 1] ^= 1;
        chunks().updateOne(
                        Filters.eq("_id", evidence + "-0"),
                        Updates.set("data", new Binary(changed)));

        Download download = uploads("98211").download("/cases/" + id + "/evidence/" + evidence);

        assertThat(download.status()).isEqualTo(500);
        assertThat(download.header("Content-Type")).isEqualTo("application/problem+json");
    }

    private static Document chunk(String evidence, byte[] bytes) {
        return new Document("_id", evidence + "-0")
                .append("files_id", evidence)
                .append("n", 0)
                .append("data", new Binary(Arrays.copyOf(bytes, 255 * 1024)));
    }

    private MongoDatabase database() {
        return mongo.getMongoDatabase();
    }

    private MongoCollection<Document> chunks() {
        return database().getCollection("evidenceFiles.chunks");
    }

    private String document(String collection, String id) {
        return String.valueOf(
                database().getCollection(collection).find(Filters.eq("_id", id)).first());
    }

    private List<String> actions(String subject) {
        return StreamSupport.stream(
                        as("auditor", Set.of("*"), "AUDITOR", "PROTECTION_OFFICER")
                                .get("/audit?subject=" + subject)
                                .body()
                                .at("/items")
                                .spliterator(),
                        false)
                .map(row -> row.at("/action").asString())
                .toList();
    }

    private Answer attach(Http caller, String caseId, Form form) {
        return new UploadHttp(caller)
                .post(
                        "/cases/" + caseId + "/evidence",
                        form.type(),
                        BodyPublishers.ofByteArray(form.bytes()));
    }

    private String report(String commune, boolean shielded) {
        Http officer = officer(commune);
        String incident =
                officer.post(
                                "/incidents",
                                """
                                {"name": "Lũ %1$s (ví dụ)", "cause": "NATURAL_DISASTER", "provinceCode": "98",
                                 "communeCodes": ["%1$s"], "occurredOn": "2026-10-06"}\
                                """
                                        .formatted(commune))
                        .text("/id");
        Answer reported =
                officer.post(
                        "/cases",
                        "{\"incidentId\":\"%s\",\"householdId\":\"%s\",\"communeCode\":\"%s\",\"protected\":%s}"
                                .formatted(incident, Ids.derive("hh", commune), commune, shielded));
        assertThat(reported.status()).isEqualTo(201);
        return reported.text("/id");
    }

    private Http officer(String commune) {
        return as("officer-" + commune, Set.of(commune), "COMMUNE_OFFICER");
    }

    private Http guardian(String commune) {
        return as("guardian-" + commune, Set.of(commune), "PROTECTION_OFFICER");
    }

    private UploadHttp uploads(String commune) {
        return new UploadHttp(officer(commune));
    }

    private Http as(String subject, Set<String> communes, String... roles) {
        return new Http(port, "Bearer " + servers.tokens().of(subject, Set.of(roles), communes));
    }
}
