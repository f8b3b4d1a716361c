package vn.lalanh.platform.test.architecture.bad.thing;

/** Breaks "pure roots". */
public class ImpureRoot {
    public org.springframework.http.HttpStatus status() {
        return org.springframework.http.HttpStatus.OK;
    }
}
