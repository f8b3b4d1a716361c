package vn.lalanh.platform.time;

import java.time.LocalDate;
import java.time.temporal.JulianFields;

/**
 * Vietnam's lunar calendar (UTC+7), by Hồ Ngọc Đức's method: months begin on the day of the new moon, the eleventh holds
 * the winter solstice, a year of thirteen months has its leap month where the sun enters no new sign.
 */
final class LunarCalendar {

    private static final double SYNODIC_MONTH = 29.530588853;
    private static final double FIRST_NEW_MOON = 2415021.076998695;
    private static final double ZONE = 7.0 / 24;

    private LunarCalendar() {}

    /** A day of one of the first ten months of a lunar year, leap months aside. */
    static LocalDate of(int year, int month, int day) {
        if (month < 1 || month > 10) {
            throw new IllegalArgumentException("not one of the first ten months: " + month);
        }
        long solstice = eleventhMonth(year - 1);
        int offset = month + 1;
        if (eleventhMonth(year) - solstice > 365 && offset >= leapOffset(solstice)) {
            offset++;
        }
        return LocalDate.EPOCH.with(
                JulianFields.JULIAN_DAY, newMoon(number(solstice) + offset) + day - 1);
    }

    private static long eleventhMonth(int year) {
        long yearEnd = LocalDate.of(year, 12, 31).getLong(JulianFields.JULIAN_DAY);
        long k = (long) Math.floor((yearEnd - 2415021) / SYNODIC_MONTH);
        long start = newMoon(k);
        return sign(start) >= 9 ? newMoon(k - 1) : start;
    }

    private static int leapOffset(long solstice) {
        long k = number(solstice);
        int i = 1;
        int before;
        int sign = sign(newMoon(k + i));
        do {
            before = sign;
            i++;
            sign = sign(newMoon(k + i));
        } while (sign != before && i < 14);
        return i - 1;
    }

    private static long number(long newMoonDay) {
        return (long) Math.floor((newMoonDay - FIRST_NEW_MOON) / SYNODIC_MONTH + 0.5);
    }

    /** Which twelfth of its yearly way the sun is in at the start of a day: 0 from the spring equinox. */
    private static int sign(long day) {
        double t = (day - 0.5 - ZONE - 2451545.0) / 36525;
        double t2 = t * t;
        double m = 357.52910 + 35999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2;
        double mean = 280.46645 + 36000.76983 * t + 0.0003032 * t2;
        double centre =
                (1.914600 - 0.004817 * t - 0.000014 * t2) * sin(m)
                        + (0.019993 - 0.000101 * t) * sin(2 * m)
                        + 0.000290 * sin(3 * m);
        double longitude = mean + centre;
        return (int) ((longitude - 360 * Math.floor(longitude / 360)) / 30);
    }

    /** The day (Julian day number, Vietnam's time) of the k-th new moon since 1 January 1900. */
    private static long newMoon(long k) {
        double t = k / 1236.85;
        double t2 = t * t;
        double t3 = t2 * t;
        double mean =
                2415020.75933
                        + 29.53058868 * k
                        + 0.0001178 * t2
                        - 0.000000155 * t3
                        + 0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t2);
        double sun = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3;
        double moon = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3;
        double f = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3;
        double correction =
                (0.1734 - 0.000393 * t) * sin(sun)
                        + 0.0021 * sin(2 * sun)
                        - 0.4068 * sin(moon)
                        + 0.0161 * sin(2 * moon)
                        - 0.0004 * sin(3 * moon)
                        + 0.0104 * sin(2 * f)
                        - 0.0051 * sin(sun + moon)
                        - 0.0074 * sin(sun - moon)
                        + 0.0004 * sin(2 * f + sun)
                        - 0.0004 * sin(2 * f - sun)
                        - 0.0006 * sin(2 * f + moon)
                        + 0.0010 * sin(2 * f - moon)
                        + 0.0005 * sin(2 * moon + sun);
        double clockDrift = -0.000278 + 0.000265 * t + 0.000262 * t2;
        return (long) Math.floor(mean + correction - clockDrift + 0.5 + ZONE);
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }
}
