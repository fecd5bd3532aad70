using System.Collections;
using System.Linq.Expressions;
using Umbraco.Cms.Core.Persistence.Querying;

namespace Campaign.UmbracoHost.Persistence.Querying;

/// <summary>
/// Keeps the predicates of a service's query. A repository compiles them for entities it holds in memory, or has them
/// rewritten onto its rows for EF Core to translate.
/// </summary>
internal sealed class Query<T> : IQuery<T>
{
    public List<Expression<Func<T, bool>>> Predicates { get; } = [];

    public IQuery<T> Where(Expression<Func<T, bool>> predicate)
    {
        Predicates.Add(predicate);
        return this;
    }

    public IEnumerable<Tuple<string, object[]>> GetWhereClauses() =>
        throw new NotHostedException(nameof(IQuery<T>), nameof(GetWhereClauses));

    public IQuery<T> WhereIn(Expression<Func<T, object>> fieldSelector, IEnumerable? values) =>
        WhereIn(fieldSelector, values, true);

    public IQuery<T> WhereNotIn(Expression<Func<T, object>> fieldSelector, IEnumerable? values) =>
        WhereIn(fieldSelector, values, false);

    public IQuery<T> WhereAny(IEnumerable<Expression<Func<T, bool>>> predicates)
    {
        var parameter = Expression.Parameter(typeof(T));
        var any = predicates
            .Select(x => new Replace(x.Parameters[0], parameter).Visit(x.Body))
            .Aggregate((Expression?)null, (all, next) => all is null ? next : Expression.OrElse(all, next));
        if (any is not null)
            Predicates.Add(Expression.Lambda<Func<T, bool>>(any, parameter));
        return this;
    }

    private Query<T> WhereIn(Expression<Func<T, object>> selector, IEnumerable? values, bool wanted)
    {
        var field = selector.Body is UnaryExpression { NodeType: ExpressionType.Convert } boxed
            ? boxed.Operand
            : selector.Body;
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(field.Type))!;
        foreach (var value in values ?? Array.Empty<object>())
            list.Add(value);
        Expression isIn = Expression.Call(
            typeof(Enumerable),
            nameof(Enumerable.Contains),
            [field.Type],
            Parameter.Of(list, list.GetType()),
            field
        );
        Predicates.Add(Expression.Lambda<Func<T, bool>>(wanted ? isIn : Expression.Not(isIn), selector.Parameters));
        return this;
    }

    private sealed class Replace(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
