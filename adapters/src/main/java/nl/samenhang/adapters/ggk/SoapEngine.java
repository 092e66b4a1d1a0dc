// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.ggk;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;

/** CXF behind one endpoint. It is set up with the first request: that takes half a second which a start need not wait for. */
final class SoapEngine extends CXFNonSpringServlet {

    private static final long serialVersionUID = 1L;

    private final transient GgkEndpoint endpoint;
    private boolean running;

    SoapEngine(GgkEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Takes one request that was read and belongs to a known sender. */
    void serve(ServletConfig config, HttpServletRequest request, HttpServletResponse response) throws ServletException {
        start(config);
        invoke(request, response);
    }

    private synchronized void start(ServletConfig config) throws ServletException {
        if (!running) {
            init(config);
            running = true;
        }
    }

    @Override
    protected void loadBus(ServletConfig config) {
        setBus(QuietFaults.bus());
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        var soap = new EndpointImpl(getBus(), endpoint);
        soap.setProperties(Map.of("source-preferred-format", "stax"));
        soap.getOutFaultInterceptors().add(new FaultForm(endpoint));
        soap.publish("/");
    }

    @Override
    public synchronized void destroy() {
        if (running) {
            var own = getBus();
            super.destroy();
            own.shutdown(true);
        }
    }
}
