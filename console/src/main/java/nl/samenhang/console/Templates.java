// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The pages' templates, which the build compiled. */
final class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), Templates.class.getPackageName());

    byte[] render(String template, Chrome chrome, Object view) {
        var page = new StringOutput();
        engine.render(template + ".jte", Map.of("c", chrome, "v", view), page);
        return page.toString().getBytes(UTF_8);
    }
}
