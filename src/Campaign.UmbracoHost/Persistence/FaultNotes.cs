using System.Data.Common;
using Campaign.UmbracoHost.ReadersFirst;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Campaign.UmbracoHost.Persistence;

/// <summary>Notes why a command, a commit or a connection failed, for <see cref="SwallowedFault"/>.</summary>
internal sealed class FaultNotes : IDbCommandInterceptor, IDbTransactionInterceptor, IDbConnectionInterceptor
{
    public void CommandFailed(DbCommand command, CommandErrorEventData eventData) =>
        SwallowedFault.Note(eventData.Exception);

    public Task CommandFailedAsync(
        DbCommand command,
        CommandErrorEventData eventData,
        CancellationToken cancellationToken = default
    ) => Noted(eventData.Exception);

    public void TransactionFailed(DbTransaction transaction, TransactionErrorEventData eventData) =>
        SwallowedFault.Note(eventData.Exception);

    public Task TransactionFailedAsync(
        DbTransaction transaction,
        TransactionErrorEventData eventData,
        CancellationToken cancellationToken = default
    ) => Noted(eventData.Exception);

    public void ConnectionFailed(DbConnection connection, ConnectionErrorEventData eventData) =>
        SwallowedFault.Note(eventData.Exception);

    public Task ConnectionFailedAsync(
        DbConnection connection,
        ConnectionErrorEventData eventData,
        CancellationToken cancellationToken = default
    ) => Noted(eventData.Exception);

    private static Task Noted(Exception fault)
    {
        SwallowedFault.Note(fault);
        return Task.CompletedTask;
    }
}
