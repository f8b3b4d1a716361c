package vn.lalanh.assessment.disasterreport;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A report that somebody owes.
 *
 * @param place code of the commune (five digits) or of the province (two)
 * @param day of the figures: for a quick report the day it happened, for a summary the last day of it
 */
public record Duty(Kind kind, String place, LocalDate day, Instant dueAt) {

    /** Which report. */
    public enum Kind {
        QUICK("Báo cáo nhanh", "Quick report"),
        DAILY("Báo cáo hằng ngày", "Daily report"),
        SUMMARY("Báo cáo tổng hợp", "Summary report");

        private final String vi;
        private final String en;

        Kind(String vi, String en) {
            this.vi = vi;
            this.en = en;
        }

        public String vi() {
            return vi;
        }

        public String en() {
            return en;
        }
    }

    private static final int PROVINCE_DIGITS = 2;

    public boolean ofProvince() {
        return place.length() == PROVINCE_DIGITS;
    }

    /** What it is called within its incident: {@code quick-99001}, {@code daily-99001-2026-11-19}, {@code summary-99}. */
    public String number() {
        return switch (kind) {
            case QUICK -> "quick-" + place;
            case DAILY -> "daily-" + place + "-" + day;
            case SUMMARY -> "summary-" + place;
        };
    }

    /** Those of one slot are found together. */
    public String slot() {
        return switch (kind) {
            case QUICK, SUMMARY -> kind.name();
            case DAILY -> day.toString();
        };
    }
}
