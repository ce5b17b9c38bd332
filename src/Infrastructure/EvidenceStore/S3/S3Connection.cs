using Amazon.Runtime;
using Amazon.S3;

namespace CaseTracker.Infrastructure.EvidenceStore.S3;

internal static class S3Connection
{
    private static readonly TimeSpan Answer = TimeSpan.FromMinutes(5);

    /// <remarks>The library's own checksum trailers are off: servers other than Amazon's refuse them or store them. We send and check SHA-256 ourselves.</remarks>
    internal static AmazonS3Client Open(S3Settings settings)
    {
        var config = new AmazonS3Config
        {
            ForcePathStyle = true,
            AuthenticationRegion = settings.Region,
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
            Timeout = Answer,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            MaxErrorRetry = 3,
        };
        if (settings.ServiceUrl.Length > 0) config.ServiceURL = settings.ServiceUrl;
        else config.RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(settings.Region);
        return new AmazonS3Client(new BasicAWSCredentials(settings.AccessKey, settings.SecretKey), config);
    }
}
