// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;

/** Finds a schema that another one imports or includes: beside a class of ours, and nowhere else. */
record SchemaFiles(Class<?> beside, String scheme) implements LSResourceResolver {

    static InputStream open(Class<?> beside, String resource) throws IOException {
        InputStream in = beside.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("no resource " + resource + " beside " + beside.getName());
        }
        return in;
    }

    @Override
    public LSInput resolveResource(
            String type,
            String namespace,
            @Nullable String publicId,
            @Nullable String systemId,
            @Nullable String baseUri) {
        if (systemId == null || !systemId.matches("[a-z0-9-]+\\.xsd")) {
            throw new IllegalStateException("a schema may name only a schema beside it");
        }
        try {
            return new SchemaFile(scheme + ":/" + systemId, open(beside, systemId));
        } catch (IOException e) {
            throw new IllegalStateException("schema " + systemId, e);
        }
    }
}
