using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace CaseTracker.Infrastructure.EvidenceStore.S3;

internal static class S3Bucket
{
    /// <summary>Whether the bucket locks its objects. One that does not exist is made so that it does: a lock can be had at its making only.</summary>
    internal static async Task<bool> IsLockedAsync(AmazonS3Client client, string bucket, CancellationToken ct)
    {
        try
        {
            var found = await client.GetObjectLockConfigurationAsync(new GetObjectLockConfigurationRequest { BucketName = bucket }, ct);
            return found.ObjectLockConfiguration?.ObjectLockEnabled == ObjectLockEnabled.Enabled;
        }
        catch (AmazonS3Exception e) when (e.ErrorCode == "NoSuchBucket")
        {
            _ = await client.PutBucketAsync(new PutBucketRequest { BucketName = bucket, ObjectLockEnabledForBucket = true }, ct);
            return true;
        }
        catch (AmazonS3Exception e) when (e.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest or HttpStatusCode.NotImplemented)
        {
            return false;
        }
    }
}
