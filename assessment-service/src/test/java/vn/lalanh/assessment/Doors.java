package vn.lalanh.assessment;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.lalanh.platform.web.Page;

/**
 * Every address of the service, as the service itself lists them, so that a new one is tried without anybody thinking of it. One
 * that cannot be filled in fails with its name.
 *
 * @param values for a variable in a path, by the part in front of it; for a parameter, by its name
 */
record Doors(RequestMappingHandlerMapping mapping, Map<String, List<String>> values) {

    private static final Pattern VARIABLE = Pattern.compile("/([^/]+)(?=/(\\{[^}]+}))");

    /**
     * One address.
     *
     * @param handler the method behind it
     * @param accept a media type that it gives
     */
    record Door(String handler, String template, String accept, List<String> paths) {

        private static final Set<String> OF_THE_MOMENT =
                Set.of("connection", "date", "keep-alive", "x-correlation-id");

        HttpResponse<byte[]> open(Http caller, String path) {
            return new UploadHttp(caller).download(path, "Accept", accept).answer();
        }

        /** Everything of an answer that can tell anything, the same for two that differ by their ids and moment only. */
        static String told(HttpResponse<byte[]> answer, String... ids) {
            Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
            headers.keySet().removeAll(OF_THE_MOMENT);
            String all =
                    answer.statusCode()
                            + headers.toString()
                            + new String(answer.body(), StandardCharsets.UTF_8);
            for (String id : ids) {
                all = all.replace(id, "{id}");
            }
            return all.replaceAll("\"correlationId\":\"[^\"]*\"", "");
        }
    }

    /** Of the service's own controllers but for this package's. */
    List<Door> reading() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(one -> isOwn(one.getValue()))
                .filter(one -> reads(one.getKey()))
                .flatMap(one -> doors(one.getKey(), one.getValue()))
                .toList();
    }

    /** Of one controller. */
    List<Door> of(Class<?> controller) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getValue().getBeanType().equals(controller))
                .flatMap(one -> doors(one.getKey(), one.getValue()))
                .toList();
    }

    /** Templates of what changes something below a path, without those. */
    List<String> changing(String below) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(one -> isOwn(one.getValue()) && !reads(one.getKey()))
                .flatMap(one -> one.getKey().getPatternValues().stream())
                .filter(template -> template.startsWith(below))
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isOwn(HandlerMethod handler) {
        Class<?> type = handler.getBeanType();
        return type.getName().startsWith("vn.lalanh.")
                && !ErrorController.class.isAssignableFrom(type)
                && !type.getPackage().equals(Doors.class.getPackage());
    }

    private static boolean reads(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private Stream<Door> doors(RequestMappingInfo info, HandlerMethod handler) {
        String name = handler.getShortLogMessage();
        String accept =
                info.getProducesCondition().isEmpty()
                        ? "application/json"
                        : info.getProducesCondition().getProducibleMediaTypes().stream()
                                .map(Object::toString)
                                .collect(Collectors.joining(", "));
        return info.getPatternValues().stream()
                .map(template -> new Door(name, template, accept, paths(name, template, handler)));
    }

    private List<String> paths(String name, String template, HandlerMethod handler) {
        List<String> paths = new ArrayList<>(List.of(template));
        for (Matcher next = VARIABLE.matcher(template); next.find(); ) {
            String variable = next.group(2);
            List<String> fitting = value(name, next.group(1));
            paths =
                    new ArrayList<>(
                            paths.stream()
                                    .flatMap(path ->
                                            fitting.stream()
                                                    .map(value -> path.replace(variable, value)))
                                    .toList());
        }
        List<String> queries = queries(name, handler);
        return paths.stream().flatMap(path -> queries.stream().map(query -> path + query)).toList();
    }

    /** With what it must have; where it lists, as much as there is, and of the planted commune alone. */
    private List<String> queries(String name, HandlerMethod handler) {
        List<String> queries = new ArrayList<>(List.of("?"));
        boolean byCommune = false;
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            if (parameter.getParameterType() == Page.class) {
                queries.replaceAll(query -> query + "&limit=200");
            }
            byCommune |= "commune".equals(parameter.getParameterName());
            if (isNeeded(parameter)) {
                String parameterName = String.valueOf(parameter.getParameterName());
                queries =
                        new ArrayList<>(
                                queries.stream()
                                        .flatMap(query ->
                                                value(name, parameterName).stream()
                                                        .map(v ->
                                                                query
                                                                        + "&"
                                                                        + parameterName
                                                                        + "="
                                                                        + v))
                                        .toList());
            }
        }
        if (byCommune) {
            queries.addAll(queries.stream().map(q -> q + "&commune=" + Canaries.COMMUNE).toList());
        }
        return queries;
    }

    private static boolean isNeeded(MethodParameter parameter) {
        RequestParam wanted = parameter.getParameterAnnotation(RequestParam.class);
        return wanted != null
                && wanted.required()
                && wanted.defaultValue().equals(ValueConstants.DEFAULT_NONE)
                && !parameter.isOptional();
    }

    private List<String> value(String handler, String of) {
        List<String> fitting = values.get(of);
        if (fitting == null || fitting.isEmpty()) {
            throw new AssertionError(
                    "nobody says what to put for '%s' of %s; say it, so that it is tried"
                            .formatted(of, handler));
        }
        return fitting;
    }
}
