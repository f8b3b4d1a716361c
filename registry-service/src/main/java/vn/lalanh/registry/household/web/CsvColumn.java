package vn.lalanh.registry.household.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.lalanh.registry.household.FoldedWords;

/** A column of the file, by its name in the interface or by its Vietnamese heading; case, diacritics and order are free. */
enum CsvColumn {
    BOOK_NUMBER("bookNumber", "Số sổ", true),
    PROVINCE_CODE("provinceCode", "Mã tỉnh", true),
    COMMUNE_CODE("communeCode", "Mã xã", true),
    ADDRESS("address", "Địa chỉ", true),
    ECONOMIC_STATUS("economicStatus", "Diện hộ", true),
    HOUSEHOLD_PRIORITY_GROUPS("householdPriorityGroups", "Nhóm ưu tiên của hộ", false),
    NAME("name", "Họ tên", true),
    BORN("born", "Ngày sinh", true),
    SEX("sex", "Giới tính", true),
    ID_NUMBER("idNumber", "Số định danh", true),
    HEAD("head", "Chủ hộ", true),
    PRIORITY_GROUPS("priorityGroups", "Nhóm ưu tiên", false),
    PAYEE_NAME("payeeName", "Tên chủ tài khoản", false),
    PAYEE_BANK_CODE("payeeBankCode", "Mã ngân hàng", false),
    PAYEE_ACCOUNT("payeeAccount", "Số tài khoản", false);

    private final String field;
    private final String heading;
    private final boolean required;

    CsvColumn(String field, String heading, boolean required) {
        this.field = field;
        this.heading = heading;
        this.required = required;
    }

    String field() {
        return field;
    }

    String heading() {
        return heading;
    }

    /** Where each column stands. Columns that are not known are left alone. */
    static Map<CsvColumn, Integer> places(List<String> header) {
        Map<CsvColumn, Integer> places = new EnumMap<>(CsvColumn.class);
        for (int i = 0; i < header.size(); i++) {
            String found = plain(header.get(i));
            for (CsvColumn column : values()) {
                if (found.equals(plain(column.field)) || found.equals(plain(column.heading))) {
                    places.putIfAbsent(column, i);
                }
            }
        }
        return places;
    }

    boolean isMissingIn(Map<CsvColumn, Integer> places) {
        return required && !places.containsKey(this);
    }

    private static String plain(String text) {
        return String.join("", FoldedWords.of(text));
    }
}
