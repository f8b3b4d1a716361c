package vn.lalanh.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Makes the {@link Page} of a request from its parameters. */
final class PageArgument implements HandlerMethodArgumentResolver {

    private static final int MAX_CURSOR = 200;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Page.class;
    }

    @Override
    public Page resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new Page(limit(request.getParameter("limit")), after(request.getParameter("after")));
    }

    private static int limit(@Nullable String given) {
        if (given == null) {
            return Page.DEFAULT_LIMIT;
        }
        if (given.matches("[0-9]{1,3}")) {
            int limit = Integer.parseInt(given);
            if (limit >= 1 && limit <= Page.MAX_LIMIT) {
                return limit;
            }
        }
        throw new InvalidRequest(
                "limit",
                "Phải là số nguyên từ 1 đến " + Page.MAX_LIMIT + ".",
                "Must be a whole number from 1 to " + Page.MAX_LIMIT + ".");
    }

    private static @Nullable String after(@Nullable String given) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        if (given.length() <= MAX_CURSOR) {
            return given;
        }
        throw new InvalidRequest(
                "after",
                "Phải là giá trị next của trang trước, chép nguyên văn.",
                "Must be the value next of the part before, copied as it is.");
    }
}
