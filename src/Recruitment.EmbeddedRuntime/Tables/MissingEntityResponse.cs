using Azure;

namespace Recruitment.EmbeddedRuntime.Tables;

internal sealed class MissingEntityResponse<T> : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T Value => throw new InvalidOperationException("The response has no value.");

    public override Response GetRawResponse() => TableResponse.NotFound();
}
