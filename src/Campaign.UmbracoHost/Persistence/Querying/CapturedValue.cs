using System.Linq.Expressions;

namespace Campaign.UmbracoHost.Persistence.Querying;

/// <summary>
/// A value as EF Core sees a captured variable: a parameter of the query. A constant would be part of the query's text,
/// and every value would be compiled, and kept in EF Core's cache, as a query of its own.
/// </summary>
internal static class CapturedValue
{
    public static Expression Of(string value) => Of(value, typeof(string));

    public static Expression Of(object value, Type type) =>
        Expression.Convert(Expression.Field(Expression.Constant(new Captured(value)), nameof(Captured.Value)), type);

    private sealed class Captured(object value)
    {
        public readonly object Value = value;
    }
}
