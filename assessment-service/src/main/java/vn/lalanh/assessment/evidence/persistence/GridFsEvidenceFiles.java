package vn.lalanh.assessment.evidence.persistence;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import org.bson.BsonString;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.evidence.EvidenceFiles;
import vn.lalanh.platform.mongo.MongoPlatform;

/**
 * Bytes in GridFS: chunks first, the file's document last, which says that they are all there. Written here and not by the
 * driver's bucket, because after a crash the bucket stumbles over its own chunks for ever; chunks with ids of their own
 * are the same chunks again. Whatever reads GridFS reads this.
 */
@Component
class GridFsEvidenceFiles implements EvidenceFiles {

    static final String BUCKET = "evidenceFiles";

    private static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);

    private final MongoDatabase database;
    private final InstantSource clock;
    private volatile boolean indexed;

    GridFsEvidenceFiles(MongoPlatform platform, InstantSource clock) {
        this.database = platform.database();
        this.clock = clock;
    }

    @Override
    public void put(String id, Content content) throws IOException {
        MongoCollection<Document> files = collection(".files");
        if (files.find(Filters.eq("_id", id)).first() != null) {
            return;
        }
        try (Chunks chunks = new Chunks(chunks(), id)) {
            content.writeTo(chunks);
            chunks.finish();
            Chunks.insert(
                    files,
                    new Document("_id", id)
                            .append("length", chunks.length())
                            .append("chunkSize", Chunks.SIZE)
                            .append("uploadDate", clock.instant())
                            .append("filename", id));
        }
    }

    @Override
    public InputStream open(String id) {
        return GridFSBuckets.create(database, BUCKET).openDownloadStream(new BsonString(id));
    }

    // at first use and not at start: a service starts before its store
    private MongoCollection<Document> chunks() {
        MongoCollection<Document> chunks = collection(".chunks");
        if (!indexed) {
            chunks.createIndex(Indexes.ascending("files_id", "n"));
            indexed = true;
        }
        return chunks;
    }

    private MongoCollection<Document> collection(String suffix) {
        return database.getCollection(BUCKET + suffix).withWriteConcern(DURABLE);
    }
}
