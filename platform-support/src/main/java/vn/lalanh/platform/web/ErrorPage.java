package vn.lalanh.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the servlet container itself refuses becomes a problem too, instead of Boot's own error body. */
@RestController
final class ErrorPage implements ErrorController {

    @RequestMapping("${server.error.path:${error.path:/error}}")
    ResponseEntity<Object> error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // without a code somebody asked for the error page itself
        HttpStatusCode status =
                code instanceof Integer known
                        ? HttpStatusCode.valueOf(known)
                        : HttpStatus.NOT_FOUND;
        String id = Correlation.of(request).correlationId();
        return StandardProblems.ofStatus(status, id).answer(HttpHeaders.EMPTY, id);
    }
}
