namespace Campaign.Web.Operations.Moves;

/// <summary>A site was not moved. The message says why and what to do; the source is as it was.</summary>
public sealed class MoveFaultException(string message) : Exception(message);
