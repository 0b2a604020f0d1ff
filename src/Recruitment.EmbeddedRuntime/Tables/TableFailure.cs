using Azure;

namespace Recruitment.EmbeddedRuntime.Tables;

/// <summary>Refusals with the status and error code that Table storage gives.</summary>
internal static class TableFailure
{
    internal static RequestFailedException EntityNotFound() => new(404, "The specified resource does not exist.", "ResourceNotFound", null);

    internal static RequestFailedException TableNotFound() => new(404, "The table specified does not exist.", "TableNotFound", null);

    internal static RequestFailedException EntityExists() => new(409, "The specified entity already exists.", "EntityAlreadyExists", null);

    internal static RequestFailedException ConditionNotMet() =>
        new(412, "The update condition specified in the request was not satisfied.", "UpdateConditionNotSatisfied", null);

    internal static RequestFailedException InvalidInput(string message) => new(400, message, "InvalidInput", null);

    internal static RequestFailedException PropertyTooLarge() => new(400, "A property value exceeds 64 KiB.", "PropertyValueTooLarge", null);
}
