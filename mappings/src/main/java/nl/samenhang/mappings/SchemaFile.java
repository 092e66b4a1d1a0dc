// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings;

import java.io.InputStream;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;

/** A schema file as the platform's compiler wants it. Only its address and its bytes count. */
record SchemaFile(String address, InputStream bytes) implements LSInput {

    @Override
    public String getSystemId() {
        return address;
    }

    @Override
    public InputStream getByteStream() {
        return bytes;
    }

    @Override
    public @Nullable Reader getCharacterStream() {
        return null;
    }

    @Override
    public @Nullable String getStringData() {
        return null;
    }

    @Override
    public @Nullable String getPublicId() {
        return null;
    }

    @Override
    public @Nullable String getBaseURI() {
        return null;
    }

    @Override
    public @Nullable String getEncoding() {
        return null;
    }

    @Override
    public boolean getCertifiedText() {
        return false;
    }

    @Override
    public void setCharacterStream(@Nullable Reader reader) {}

    @Override
    public void setByteStream(@Nullable InputStream stream) {}

    @Override
    public void setStringData(@Nullable String text) {}

    @Override
    public void setSystemId(@Nullable String systemId) {}

    @Override
    public void setPublicId(@Nullable String publicId) {}

    @Override
    public void setBaseURI(@Nullable String baseUri) {}

    @Override
    public void setEncoding(@Nullable String encoding) {}

    @Override
    public void setCertifiedText(boolean certified) {}
}
