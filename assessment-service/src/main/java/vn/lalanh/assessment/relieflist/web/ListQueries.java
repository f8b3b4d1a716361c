package vn.lalanh.assessment.relieflist.web;

import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.casework.ListedCase;
import vn.lalanh.assessment.relieflist.ReliefLine;
import vn.lalanh.assessment.relieflist.ReliefList.Listed;
import vn.lalanh.assessment.relieflist.ReliefListService;
import vn.lalanh.assessment.relieflist.web.ListViews.LineView;
import vn.lalanh.assessment.relieflist.web.ListViews.ListView;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.InvalidRequest;
import vn.lalanh.platform.web.ListOf;
import vn.lalanh.platform.web.Page;

/** What only reads a list. */
@RestController
@RequestMapping("/relief-lists/{id}")
@RolesAllowed({Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER, Role.APPROVER, Role.CHAIR, Role.AUDITOR})
class ListQueries {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final ReliefListService service;
    private final ListLookup lookup;

    ListQueries(ReliefListService service, ListLookup lookup) {
        this.service = service;
        this.lookup = lookup;
    }

    /** How many of its cases are in each state, and what it comes to; before the approval, what it would come to. */
    @GetMapping
    ResponseEntity<ListView> get(@PathVariable String id, Caller caller) {
        lookup.requireMine(id, caller);
        return lookup.whole(id);
    }

    @GetMapping("/lines")
    ListOf<LineView> lines(@PathVariable String id, Page page, Caller caller) {
        Listed list = lookup.requireMine(id, caller);
        int after = number(page.after());
        List<ReliefLine> lines =
                list.sheet().lines().stream()
                        .filter(line -> line.number() > after)
                        .limit(page.limit() + 1L)
                        .toList();
        List<ListedCase> cases = service.look(list, lines);
        List<LineView> views = new ArrayList<>();
        for (int n = 0; n < lines.size(); n++) {
            views.add(LineView.of(lines.get(n), cases.get(n)));
        }
        return ListOf.cut(views, page, line -> Integer.toString(line.number()));
    }

    /** To print and to sign. */
    @GetMapping(path = "/sheet", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> sheet(@PathVariable String id, Caller caller) {
        Listed list = lookup.requireMine(id, caller);
        List<ListedCase> cases = service.look(list, list.sheet().lines());
        return ResponseEntity.ok().contentType(HTML).body(new SignOffSheet(list, cases).html());
    }

    private static int number(@Nullable String after) {
        try {
            return after == null ? 0 : Integer.parseInt(after);
        } catch (NumberFormatException noNumber) {
            throw new InvalidRequest(
                    "after",
                    "Cần số dòng mà trang trước đã trả về trong next.",
                    "Needs the number of a line, as the part before told in next.");
        }
    }
}
