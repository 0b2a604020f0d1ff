namespace Recruitment.Knowledge.Documents;

/// <param name="Data">A piece of a file; base64 in JSON.</param>
public sealed record UploadPart(byte[] Data);
