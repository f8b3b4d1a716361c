package vn.lalanh.registry.household.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;

/** A file of households of four lines each that is made while it is read; knows how many lines have been taken. */
final class EndlessFile extends InputStream {

    private final int lines;
    private byte[] current;
    private int position;
    private int taken;

    EndlessFile(String header, int lines) {
        this.current = header.getBytes(UTF_8);
        this.lines = lines;
    }

    int taken() {
        return taken;
    }

    @Override
    public int read() {
        return hasMore() ? current[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (!hasMore()) {
            return -1;
        }
        int some = Math.min(length, current.length - position);
        System.arraycopy(current, position, buffer, offset, some);
        position += some;
        return some;
    }

    private boolean hasMore() {
        if (position == current.length && taken < lines) {
            current = line(taken++).getBytes(UTF_8);
            position = 0;
        }
        return position < current.length;
    }

    private static String line(int i) {
        return "B%d,99,99001,Thôn %d,POOR,,Nguyễn Thị Đào,1957-03-21,FEMALE,,%s,,,,\n"
                .formatted(i / 4, i / 4 % 10, i % 4 == 0 ? "x" : "");
    }
}
