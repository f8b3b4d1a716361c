package vn.lalanh.platform.test.architecture.bad.thing;

/** Breaks the rule about sleeping and printing. */
public class Sleepy {
    public void wait(int millis) throws InterruptedException {
        Thread.sleep(millis);
    }
}
