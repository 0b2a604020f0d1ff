namespace Recruitment.EmbeddedRuntime.ServiceBus;

/// <summary>Why an operation failed, as in Azure.Messaging.ServiceBus 7.20.1.</summary>
public enum ServiceBusFailureReason
{
    GeneralError = 0,
    MessagingEntityNotFound = 1,
    MessageLockLost = 2,
    MessageNotFound = 3,
    MessageSizeExceeded = 4,
    MessagingEntityDisabled = 5,
    QuotaExceeded = 6,
    ServiceBusy = 7,
    ServiceTimeout = 8,
    ServiceCommunicationProblem = 9,
    SessionCannotBeLocked = 10,
    SessionLockLost = 11,
    MessagingEntityAlreadyExists = 12,
}
