package vn.lalanh.proving;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import vn.lalanh.runner.Storage;
import vn.lalanh.runner.Trouble;

/** {@code --store}, the same for proofs and benchmarks; a command mixes it in. */
final class StoreOption {

    @Option(
            names = "--store",
            paramLabel = "disk|memory|URI",
            converter = Read.class,
            description =
                    "nơi giữ tài liệu; máy chủ mongodb://… phải trống, sẽ bị xóa"
                            + " (where documents are kept; a server mongodb://… must hold nothing else, its data are removed)")
    private @Nullable Storage storage;

    /** What was asked for; where nothing was, each knows what suits it. */
    Optional<Storage> asked() {
        return Optional.ofNullable(storage);
    }

    static final class Read implements ITypeConverter<Storage> {
        @Override
        public Storage convert(String said) {
            try {
                Storage storage = Storage.of(said);
                if (storage instanceof Storage.Server server) {
                    server.requireThere();
                }
                return storage;
            } catch (IllegalArgumentException | Trouble e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
