package vn.lalanh.assessment.norm.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.norm.BookTexts;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.NormBooks;
import vn.lalanh.assessment.norm.NormSettings;

/** Norm books from files. A book that is wrong in any way keeps the service from starting. */
@Component
class FileNormBooks implements NormBooks {

    private final List<NormBook> books;

    FileNormBooks(NormSettings settings, ResourcePatternResolver files, BookTexts texts)
            throws IOException {
        List<NormBook> read = new ArrayList<>();
        for (Resource file : files.getResources(settings.books())) {
            read.add(read(file, texts));
        }
        if (read.stream().noneMatch(NormBook::central)) {
            throw new NormBookUnusable(settings.books(), "no central norm book is there");
        }
        books = NormBooks.inOrder(read);
    }

    @Override
    public List<NormBook> all() {
        return books;
    }

    static NormBook read(Resource file, BookTexts texts) throws IOException {
        return switch (texts.read(file.getContentAsString(StandardCharsets.UTF_8))) {
            case BookTexts.Read.Usable(var book) -> book;
            case BookTexts.Read.Faulty(var faults) ->
                    throw new NormBookUnusable(
                            String.valueOf(file.getFilename()),
                            faults.stream()
                                    .map(fault -> fault.place() + ": " + fault.what().en())
                                    .collect(Collectors.joining("; ")));
        };
    }
}
