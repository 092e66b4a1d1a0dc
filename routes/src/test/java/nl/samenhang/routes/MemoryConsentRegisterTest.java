// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import nl.samenhang.policy.ConsentRegister;
import nl.samenhang.policy.MemoryConsentRegister;

class MemoryConsentRegisterTest implements ConsentRegisterContract {

    private final ConsentRegister register = new MemoryConsentRegister();

    @Override
    public ConsentRegister register() {
        return register;
    }
}
