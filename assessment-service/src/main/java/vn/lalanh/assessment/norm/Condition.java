package vn.lalanh.assessment.norm;

import vn.lalanh.assessment.norm.Findings.House;

/** What a norm can ask of the findings; the closed vocabulary of books. */
public enum Condition {
    HUNGRY(
            "hộ đang thiếu đói",
            "the household is hungry",
            "không ghi nhận thiếu đói",
            "no hunger was found"),
    // the norms' own names say what became of the house, so it is no further reason
    HOUSE_LOST("", "", "nhà không bị mất hoàn toàn", "the house is not lost completely"),
    HOUSE_DAMAGED(
            "",
            "",
            "nhà không thuộc loại hư hỏng nặng",
            "the house is not among those severely damaged"),
    UNINHABITABLE(
            "nhà không thể ở được",
            "the house cannot be lived in",
            "nhà vẫn ở được",
            "the house can still be lived in"),
    NO_PLACE_TO_LIVE(
            "không còn nơi ở",
            "there is no place to live",
            "hộ vẫn còn nơi ở",
            "the household still has a place to live"),
    RELOCATION_ORDERED(
            "có quyết định di dời của cơ quan có thẩm quyền",
            "a competent body has ordered the relocation",
            "không có quyết định di dời của cơ quan có thẩm quyền",
            "no competent body has ordered a relocation"),
    SERIOUSLY_INJURED(
            "phải cấp cứu và điều trị từ 3 ngày trở lên",
            "emergency care and treatment took 3 days or more",
            "không có người bị thương nặng",
            "nobody was seriously injured"),
    DEAD_OR_MISSING(
            "có người chết hoặc mất tích",
            "a person is dead or missing",
            "không có người chết hoặc mất tích",
            "nobody is dead or missing"),
    NEEDS_ESSENTIALS(
            "hộ không tự bảo đảm được nhu cầu thiết yếu",
            "the household cannot meet essential needs itself",
            "hộ tự bảo đảm được nhu cầu thiết yếu",
            "the household can meet essential needs itself"),
    IN_PROTECTION(
            "cần bảo vệ khẩn cấp",
            "emergency protection is needed",
            "không có người được bảo vệ khẩn cấp",
            "nobody is under emergency protection");

    private final String becauseVi;
    private final String becauseEn;
    private final String lackingVi;
    private final String lackingEn;

    Condition(String becauseVi, String becauseEn, String lackingVi, String lackingEn) {
        this.becauseVi = becauseVi;
        this.becauseEn = becauseEn;
        this.lackingVi = lackingVi;
        this.lackingEn = lackingEn;
    }

    boolean holds(Findings findings) {
        return switch (this) {
            case HUNGRY -> findings.hungry();
            case HOUSE_LOST -> findings.house() == House.LOST;
            case HOUSE_DAMAGED -> findings.house() == House.DAMAGED;
            case UNINHABITABLE -> findings.uninhabitable();
            case NO_PLACE_TO_LIVE -> findings.noPlaceToLive();
            case RELOCATION_ORDERED -> findings.relocationOrdered();
            case SERIOUSLY_INJURED -> !findings.seriouslyInjured().isEmpty();
            case DEAD_OR_MISSING -> !findings.deadOrMissing().isEmpty();
            case NEEDS_ESSENTIALS -> findings.needsEssentials();
            case IN_PROTECTION -> !findings.inProtection().isEmpty();
        };
    }

    /** Why a norm applies, as part of a sentence. */
    Sentence because() {
        return new Sentence(becauseVi, becauseEn);
    }

    /** Why it does not. */
    Sentence lacking() {
        return new Sentence(lackingVi, lackingEn);
    }
}
