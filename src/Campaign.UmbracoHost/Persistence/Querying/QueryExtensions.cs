using System.Linq.Expressions;
using Umbraco.Cms.Core.Persistence.Querying;

namespace Campaign.UmbracoHost.Persistence.Querying;

/// <summary>Applies a service's query to entities or to rows.</summary>
internal static class QueryExtensions
{
    /// <summary>
    /// To entities in memory: a few dozen types or languages, so that compiling would cost more than it saves.
    /// </summary>
    public static IEnumerable<T> Apply<T>(this IEnumerable<T> source, IQuery<T>? query) =>
        query is Query<T> own
            ? own.Predicates.Aggregate(source, (rest, next) => rest.Where(next.Compile(preferInterpretation: true)))
            : source;

    /// <summary>
    /// To rows: the predicate over Umbraco's interface becomes one over the row's members of the same name.
    /// </summary>
    public static IQueryable<TRow> Apply<T, TRow>(this IQueryable<TRow> source, IQuery<T>? query) =>
        query is Query<T> own
            ? own.Predicates.Aggregate(
                source,
                (rest, next) =>
                    rest.Where((Expression<Func<TRow, bool>>)new RowRewriter<T, TRow>(next.Parameters[0]).Rewrite(next))
            )
            : source;

    /// <summary>
    /// The page with this index; a page past the end of what an int can count is empty, not an error.
    /// </summary>
    public static IQueryable<T> Page<T>(this IQueryable<T> source, long index, int size) =>
        source.Skip((int)Math.Min(index * size, int.MaxValue)).Take(size);
}
