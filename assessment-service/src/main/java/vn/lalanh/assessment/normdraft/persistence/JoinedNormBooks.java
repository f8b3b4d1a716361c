package vn.lalanh.assessment.normdraft.persistence;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.norm.BookTexts;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.NormBooks;
import vn.lalanh.assessment.normdraft.AllBooks;
import vn.lalanh.assessment.normdraft.BookText;
import vn.lalanh.assessment.normdraft.NormDraft.Promulgated;
import vn.lalanh.assessment.normdraft.NormDrafts;

/**
 * Books from files with the promulgated ones of the store. Everybody who asks for {@link NormBooks} gets this; it answers
 * from memory and reads a book once. What it cannot read keeps the service from starting, as a wrong file does.
 */
@Primary
@Component
final class JoinedNormBooks implements AllBooks {

    private static final Logger LOG = LoggerFactory.getLogger(JoinedNormBooks.class);

    private final List<NormBook> files;
    private final NormDrafts drafts;
    private final BookTexts texts;
    private volatile Known known;

    /** By draft, and together with the files. */
    private record Known(Map<String, NormBook> promulgated, List<NormBook> all) {}

    JoinedNormBooks(NormBooks files, NormDrafts drafts, BookTexts texts) {
        this.files = files.all();
        this.drafts = drafts;
        this.texts = texts;
        this.known = new Known(Map.of(), this.files);
        boolean _ = look();
    }

    @Override
    public List<NormBook> all() {
        return known.all();
    }

    @Override
    public List<NormBook> files() {
        return files;
    }

    @Override
    public synchronized boolean look() {
        Set<String> fresh = new TreeSet<>(drafts.promulgated());
        fresh.removeAll(known.promulgated().keySet());
        if (!fresh.isEmpty()) {
            Map<String, NormBook> promulgated = new TreeMap<>(known.promulgated());
            drafts.findAll(fresh)
                    .forEach((id, current) -> {
                        if (current.state() instanceof Promulgated book) {
                            promulgated.put(id, read(book));
                        }
                    });
            known = new Known(promulgated, joined(promulgated));
        }
        return false;
    }

    private NormBook read(Promulgated promulgated) {
        BookText text = promulgated.manuscript().text();
        if (!text.isIntact()) {
            throw new IllegalStateException(
                    "the kept text of %s is not the one that was promulgated"
                            .formatted(promulgated.id()));
        }
        return switch (texts.read(text.canonical())) {
            case BookTexts.Read.Usable(var book) -> {
                LOG.info("norm book {} is known from now on", book.id());
                yield book;
            }
            case BookTexts.Read.Faulty(var faults) ->
                    throw new IllegalStateException(
                            "the promulgated norm book of %s cannot be used: %s"
                                    .formatted(promulgated.id(), faults));
        };
    }

    /** A file that came later under a promulgated book's name does not count: decisions name the promulgated one. */
    private List<NormBook> joined(Map<String, NormBook> promulgated) {
        return NormBooks.inOrder(
                Stream.concat(
                                files.stream()
                                        .filter(file ->
                                                promulgated.values().stream()
                                                        .noneMatch(book ->
                                                                book.id()
                                                                        .equalsIgnoreCase(
                                                                                file.id()))),
                                promulgated.values().stream())
                        .toList());
    }
}
