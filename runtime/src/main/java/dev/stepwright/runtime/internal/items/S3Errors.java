package dev.stepwright.runtime.internal.items;

/**
 * What S3 says of things that are not there, as AWS passes it on, with the name of the thing in
 * place of the ids of the request.
 */
final class S3Errors {
  private S3Errors() {}

  static String noSuchKey(String bucket, String key) {
    return text("The specified key does not exist.", "NoSuchKey", bucket + "; Key: " + key);
  }

  static String noSuchBucket(String bucket) {
    return text("The specified bucket does not exist", "NoSuchBucket", bucket);
  }

  private static String text(String message, String code, String bucket) {
    return message
        + " (Service: Amazon S3; Status Code: 404; Error Code: "
        + code
        + "; Bucket: "
        + bucket
        + ")";
  }
}
