package vn.lalanh.assessment.bookcheck;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.NormBook.PostingPeriod;
import vn.lalanh.assessment.norm.Sentence;

/** For how long a draft has decisions posted: no shorter than the State asks, and not shorter unnoticed than before. */
final class PostingDays {

    private final NormBook draft;
    private final List<NormBook> together;
    private final List<NormBook> replaced;
    private final Consumer<Finding> found;

    PostingDays(NormBook draft, BooksAround around, Consumer<Finding> found) {
        this.draft = draft;
        this.together = around.together(draft);
        this.replaced = around.books().stream().filter(book -> book.replacedBy(draft)).toList();
        this.found = found;
    }

    void look() {
        PostingPeriod mine = draft.posting();
        if (mine != null && !draft.central()) {
            together.stream().filter(NormBook::central).forEach(least -> compare(mine, least));
        }
        int longest =
                Stream.concat(Stream.of(draft), together.stream().filter(PostingDays::general))
                        .mapToInt(book -> days(book.posting()))
                        .max()
                        .orElseThrow();
        replaced.stream()
                .filter(book -> days(book.posting()) > longest)
                .forEach(book -> shortens(book, longest));
    }

    private void compare(PostingPeriod mine, NormBook least) {
        int its = days(least.posting());
        if (mine.workingDays() < its) {
            found.accept(
                    Finding.error(
                            "posting-too-short",
                            "/posting/workingDays",
                            least.id(),
                            new Sentence(
                                    "Niêm yết %d ngày làm việc là ngắn hơn %d ngày của %s; hãy ghi ít nhất %d ngày hoặc bỏ posting."
                                            .formatted(mine.workingDays(), its, least.id(), its),
                                    "A posting of %d working days is shorter than the %d of %s; say %d at least, or leave posting out."
                                            .formatted(mine.workingDays(), its, least.id(), its))));
        }
    }

    private void shortens(NormBook book, int longest) {
        int its = days(book.posting());
        found.accept(
                Finding.warning(
                        "posting-shortens",
                        draft.posting() == null ? "/replaces" : "/posting/workingDays",
                        book.id(),
                        longest == 0
                                ? new Sentence(
                                        "%s niêm yết %d ngày làm việc; khi sách này có hiệu lực, không sách nào nêu thời hạn niêm yết."
                                                .formatted(book.id(), its),
                                        "%s posts for %d working days; once this book holds, none says for how long."
                                                .formatted(book.id(), its))
                                : new Sentence(
                                        "%s niêm yết %d ngày làm việc; khi sách này có hiệu lực chỉ còn %d ngày."
                                                .formatted(book.id(), its, longest),
                                        "%s posts for %d working days; once this book holds, only %d are left."
                                                .formatted(book.id(), its, longest))));
    }

    /** A book for some incidents says nothing of the others. */
    private static boolean general(NormBook book) {
        return book.incidents().isEmpty();
    }

    private static int days(@Nullable PostingPeriod period) {
        return period == null ? 0 : period.workingDays();
    }
}
