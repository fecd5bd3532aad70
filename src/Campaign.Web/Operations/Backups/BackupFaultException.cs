namespace Campaign.Web.Operations.Backups;

/// <summary>A backup cannot be made or used. The message says why and what to do; nothing was lost.</summary>
public sealed class BackupFaultException(string message) : Exception(message);
