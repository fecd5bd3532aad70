using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Storage.Outboxes;

/// <summary>All outboxes, by the names of their tables.</summary>
internal static class OutboxTables
{
    private static readonly System.Reflection.MethodInfo Set = typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!;

    /// <summary>The name of a channel's outbox.</summary>
    public static string NameOf<TMessage>(DbContext db)
        where TMessage : QueuedMessage => db.Model.FindEntityType(typeof(TMessage))!.GetTableName()!;

    /// <summary>The messages of every channel.</summary>
    public static IEnumerable<(string Table, IQueryable<QueuedMessage> Messages)> In(OperationsDb db) =>
        db
            .Model.GetEntityTypes()
            .Where(x => typeof(QueuedMessage).IsAssignableFrom(x.ClrType))
            .Select(x =>
                (x.GetTableName()!, (IQueryable<QueuedMessage>)Set.MakeGenericMethod(x.ClrType).Invoke(db, null)!)
            );
}
