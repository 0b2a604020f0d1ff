using Recruitment.EmbeddedRuntime.Tables;
using Recruitment.EmbeddedRuntime.Tables.Wire;

namespace Recruitment.EmbeddedRuntime.Tests.Tables;

public sealed class StorageAccountTests
{
    [Theory]
    [InlineData("UseDevelopmentStorage=true", "devstoreaccount1", "http://127.0.0.1:10002/devstoreaccount1")]
    [InlineData("AccountName=a;AccountKey=a2V5;TableEndpoint=http://127.0.0.1:5/a/", "a", "http://127.0.0.1:5/a")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=a2V5;EndpointSuffix=core.windows.net", "a", "https://a.table.core.windows.net/")]
    public void Parse_ConnectionString_GivesAccountAndEndpoint(string text, string name, string endpoint)
    {
        // Act
        var account = StorageAccount.Parse(text);

        // Assert
        Assert.Equal((name, new Uri(endpoint)), (account.Name, account.Tables));
    }

    [Theory]
    [InlineData("AccountKey=c2VjcmV0", "AccountName")]
    [InlineData("AccountName=a", "AccountKey")]
    [InlineData("AccountName=a;AccountKey=not base 64 secret", "AccountKey")]
    [InlineData("AccountName=a;AccountKey=c2VjcmV0;TableEndpoint=ftp://x", "TableEndpoint")]
    [InlineData("secret", "without a name")]
    public void Parse_PartIsMissing_NamesItAndShowsNoValue(string text, string named)
    {
        // Act
        var error = Assert.Throws<FormatException>(() => new TableServiceClient(text));

        // Assert
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("c2VjcmV0", error.Message, StringComparison.Ordinal);
    }

    /// <summary>The layout of https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key; Azurite checks the signature itself.</summary>
    [Fact]
    public void Signature_BothSchemes_SignTheResourceWithTheAccountBeforeThePath()
    {
        // Arrange
        var policy = new SharedKeyPolicy(StorageAccount.Parse("UseDevelopmentStorage=true"), SignatureScheme.SharedKey);

        // Act
        var resource = policy.Resource(new Uri("http://127.0.0.1:10002/devstoreaccount1/people(PartitionKey='a%20b')?comp=acl&timeout=3"));

        // Assert
        Assert.Equal("/devstoreaccount1/devstoreaccount1/people(PartitionKey='a%20b')?comp=acl", resource);
        Assert.Equal("date\n/r", SharedKeyPolicy.StringToSign(SignatureScheme.SharedKeyLite, "PUT", "md5", "type", "date", "/r"));
        Assert.Equal("PUT\nmd5\ntype\ndate\n/r", SharedKeyPolicy.StringToSign(SignatureScheme.SharedKey, "PUT", "md5", "type", "date", "/r"));
    }
}
