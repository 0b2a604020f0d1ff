namespace Recruitment.EmbeddedRuntime.Tables.Wire;

/// <summary>How a request is signed: https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key</summary>
internal enum SignatureScheme
{
    /// <summary>Date and resource; what Microsoft's own table client uses.</summary>
    SharedKeyLite,

    /// <summary>Verb, hash and type of the content, date and resource.</summary>
    SharedKey,
}
