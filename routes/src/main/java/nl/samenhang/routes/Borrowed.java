// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import java.util.Map;
import java.util.Set;
import org.apache.camel.spi.BeanRepository;
import org.apache.camel.spi.Registry;
import org.jspecify.annotations.Nullable;

/** The beans of another context, to look at: closing who borrows them leaves them as they are. */
record Borrowed(Registry owner) implements BeanRepository {

    @Override
    public @Nullable Object lookupByName(String name) {
        return owner.lookupByName(name);
    }

    @Override
    public <T> @Nullable T lookupByNameAndType(String name, Class<T> type) {
        return owner.lookupByNameAndType(name, type);
    }

    @Override
    public <T> Map<String, T> findByTypeWithName(Class<T> type) {
        return Map.of();
    }

    @Override
    public <T> Set<T> findByType(Class<T> type) {
        return Set.of();
    }
}
