package vn.lalanh.resources.contribution.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.events.Cause;
import vn.lalanh.platform.money.Currency;
import vn.lalanh.platform.money.Quantity;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.InvalidRequest;
import vn.lalanh.platform.web.RefusedException;
import vn.lalanh.resources.campaign.CampaignService;
import vn.lalanh.resources.contribution.Contribution;
import vn.lalanh.resources.contribution.ContributionRefusal;
import vn.lalanh.resources.contribution.ContributionService;
import vn.lalanh.resources.contribution.Contributions;
import vn.lalanh.resources.contribution.Gift;
import vn.lalanh.resources.contribution.GoodsSettings;
import vn.lalanh.resources.donor.Donors;
import vn.lalanh.resources.lot.Earmark;
import vn.lalanh.resources.lot.Resource;

@RestController
@RequestMapping("/contributions")
class ContributionController {

    /** As in the donors' contract: a thousand billion đồng, a hundred thousand tonnes. */
    private static final long MOST_MONEY = 1_000_000_000_000L;

    private static final long MOST_GOODS = 100_000_000_000L;

    private final Contributions contributions;
    private final ContributionService service;
    private final CampaignService campaigns;
    private final Donors donors;
    private final GoodsSettings goods;
    private final InstantSource clock;

    ContributionController(
            Contributions contributions,
            ContributionService service,
            CampaignService campaigns,
            Donors donors,
            GoodsSettings goods,
            InstantSource clock) {
        this.contributions = contributions;
        this.service = service;
        this.campaigns = campaigns;
        this.donors = donors;
        this.goods = goods;
        this.clock = clock;
    }

    @PostMapping
    @RolesAllowed({"FUNDRAISER", "TREASURER"})
    ResponseEntity<ContributionView> record(
            @Valid @RequestBody NewContribution request, Caller caller) {
        Gift gift = gift(request, clock.instant());
        String id = Contribution.idOf(gift.donorId(), gift.reference());
        // what is on the books stays accepted when its campaign has closed since
        if (contributions.find(id).isEmpty()) {
            requireOpen(gift);
        }
        var recording = service.recording(id, gift, caller.asking(request));
        return Answers.created(
                URI.create("/contributions/" + id),
                service.handle(List.of(recording)).getFirst(),
                ContributionView::of);
    }

    private void requireOpen(Gift gift) {
        if (donors.find(gift.donorId()).isEmpty()) {
            throw new RefusedException(ContributionRefusal.NO_SUCH_DONOR);
        }
        var closed = campaigns.closed(List.of(gift.campaignId()), gift.day()).values();
        if (!closed.isEmpty()) {
            throw new RefusedException(closed.iterator().next());
        }
    }

    private Gift gift(NewContribution request, Instant now) {
        Long amount = request.amount();
        NewGoods delivered = request.goods();
        if ((amount == null) == (delivered == null)) {
            throw new InvalidRequest(
                    "amount",
                    "Phải có đúng một trong hai: amount (tiền) hoặc goods (hiện vật).",
                    "Exactly one of amount (money) and goods must be present.");
        }
        Resource resource =
                delivered == null ? new Resource.Cash(Currency.VND) : resource(delivered);
        long units = amount != null ? amount : delivered == null ? 0 : delivered.quantity();
        return new Gift(
                request.donorId(),
                request.campaignId(),
                request.reference(),
                resource,
                units,
                earmark(request.earmark()),
                now);
    }

    private Resource resource(NewGoods delivered) {
        return goods.resource(delivered.code(), delivered.unit().name(), delivered.storeId())
                .orElseThrow(() ->
                        new InvalidRequest(
                                "goods",
                                "Mã hàng, đơn vị tính hoặc kho không có trong danh mục; hãy kiểm tra"
                                        + " danh mục hàng cứu trợ.",
                                "Goods code, unit or store is not in the catalogue; check the"
                                        + " catalogue of relief goods."));
    }

    private static Earmark earmark(@Nullable NewEarmark wish) {
        if (wish == null) {
            return Earmark.ANY;
        }
        Cause cause = wish.cause();
        if (cause == Cause.UNKNOWN) {
            throw new InvalidRequest(
                    "earmark.cause",
                    "UNKNOWN không phải là một nguyên nhân; hãy bỏ trường này nếu dùng cho mọi nguyên nhân.",
                    "UNKNOWN is not a cause; leave the field out for any cause.");
        }
        return new Earmark(cause == null ? null : cause.name(), wish.communeCode(), wish.benefit());
    }

    @GetMapping("/{id}")
    @RolesAllowed({"FUNDRAISER", "TREASURER", "AUDITOR"})
    ResponseEntity<ContributionView> get(@PathVariable String id) {
        return Answers.of(contributions.find(id), ContributionView::of);
    }

    record NewContribution(
            @NotBlank @Size(max = 64) String donorId,
            @NotBlank @Size(max = 64) String campaignId,
            @NotBlank @Size(max = 200) String reference,
            @Nullable @Positive @Max(MOST_MONEY) Long amount,
            @Nullable @Valid NewGoods goods,
            @Nullable @Valid NewEarmark earmark) {}

    record NewGoods(
            @NotBlank @Size(max = 32) String code,
            @Positive @Max(MOST_GOODS) long quantity,
            Quantity.@NotNull Unit unit,
            @NotBlank @Size(max = 64) String storeId) {}

    record NewEarmark(
            @Nullable Cause cause,
            @Nullable @Pattern(regexp = "[0-9]{5}") String communeCode,
            @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{1,63}") String benefit) {}

    /** {@code amount} for money, {@code goods} in words for goods; {@code lotId} when received. */
    record ContributionView(
            String id,
            String state,
            String donorId,
            String campaignId,
            String reference,
            @Nullable Long amount,
            @Nullable String goods,
            @Nullable String storeId,
            Earmark earmark,
            Instant recordedAt,
            @Nullable String lotId) {
        static ContributionView of(Contribution contribution) {
            return switch (contribution) {
                case Contribution.Absent s ->
                        throw new IllegalStateException("not recorded: " + s.id());
                case Contribution.Recorded s -> of(s, null);
                case Contribution.Received s -> of(s, s.lotId());
            };
        }

        private static ContributionView of(Contribution.Known s, @Nullable String lotId) {
            Gift gift = s.gift();
            boolean money = gift.resource() instanceof Resource.Cash;
            return new ContributionView(
                    s.id(),
                    s.getClass().getSimpleName(),
                    gift.donorId(),
                    gift.campaignId(),
                    gift.reference(),
                    money ? gift.units() : null,
                    gift.resource() instanceof Resource.InKind kind
                            ? new Quantity(kind.code(), gift.units(), kind.unit()).toString()
                            : null,
                    gift.resource() instanceof Resource.InKind kind ? kind.storeId() : null,
                    gift.earmark(),
                    gift.recordedAt(),
                    lotId);
        }
    }
}
