package vn.lalanh.runner.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The RSA key that signs tokens: made once and kept in a file that only its owner can read. */
final class SigningKey {

    private static final int BITS = 2_048;

    private SigningKey() {}

    static RSAKey keptIn(Path file) {
        try {
            return Files.exists(file) ? RSAKey.parse(Files.readString(file)) : created(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The signing key " + file + " cannot be kept.", e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(
                    "The signing key " + file + " cannot be read; delete it and start again.", e);
        }
    }

    private static RSAKey created(Path file) throws IOException, JOSEException {
        RSAKey key = new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, key.toJSONString());
        return key;
    }
}
