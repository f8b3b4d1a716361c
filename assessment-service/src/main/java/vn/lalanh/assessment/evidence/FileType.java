package vn.lalanh.assessment.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Types of files that are taken. */
public enum FileType {
    JPEG("image/jpeg", "jpg", true),
    PNG("image/png", "png", true),
    WEBP("image/webp", "webp", true),
    HEIC("image/heic", "heic", false),
    PDF("application/pdf", "pdf", false);

    /** What clients say that know no better. */
    private static final String ANYTHING = "application/octet-stream";

    private final String mediaType;
    private final String extension;
    private final boolean cleanable;

    FileType(String mediaType, String extension, boolean cleanable) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.cleanable = cleanable;
    }

    /** Empty for what is not taken. */
    public static Optional<FileType> of(String mediaType) {
        return Arrays.stream(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
    }

    /** Whether somebody who claims this media type, with or without parameters, can mean this one. */
    public boolean answersTo(String claimed) {
        String bare = claimed.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return bare.isEmpty()
                || bare.equals(ANYTHING)
                || bare.equals(mediaType)
                || aliases().contains(bare);
    }

    private Set<String> aliases() {
        return switch (this) {
            case JPEG -> Set.of("image/jpg", "image/pjpeg");
            case PNG -> Set.of("image/x-png");
            case HEIC -> Set.of("image/heif");
            case PDF -> Set.of("application/x-pdf");
            case WEBP -> Set.of();
        };
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    /** Whether everything but the picture can be left out without drawing it anew. */
    public boolean cleanable() {
        return cleanable;
    }
}
