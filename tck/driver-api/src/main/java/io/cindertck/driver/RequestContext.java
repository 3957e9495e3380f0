package io.cindertck.driver;

/**
 * Who asks, as Cinder's {@code context} says it.
 *
 * @param requestId the request's id, for logs
 * @param userId the caller
 * @param projectId the caller's project
 * @param admin whether the caller acts with administrator's rights
 */
public record RequestContext(String requestId, String userId, String projectId, boolean admin) {}
