package vn.lalanh.runner.storm;

import java.util.List;

/** The communes that are hit. Plainly invented: there is no province 99 and none of these names on any map. */
record Commune(String code, String name) {

    static final String PROVINCE = "99";

    static final List<Commune> ALL =
            List.of(
                    new Commune("99001", "xã Lá Xanh"),
                    new Commune("99002", "xã Bến Mơ"),
                    new Commune("99003", "xã Đồi Gió Hát"),
                    new Commune("99004", "xã Suối Kể Chuyện"),
                    new Commune("99005", "xã Cầu Tre Cong"),
                    new Commune("99006", "xã Nắng Hạ Vàng"),
                    new Commune("99007", "xã Đồng Sương Mai"),
                    new Commune("99008", "xã Vườn Khế Ngọt"),
                    new Commune("99009", "xã Trăng Gối Bãi"),
                    new Commune("99010", "phường Mái Ngói Nâu"),
                    new Commune("99011", "phường Đèn Lồng Đỏ"));
}
