using System.Linq.Expressions;
using System.Reflection;
using Umbraco.Cms.Core.Persistence;

namespace Campaign.UmbracoHost.Persistence.Querying;

/// <summary>Rewrites a predicate over one of Umbraco's interfaces into one over a row.</summary>
internal sealed class RowRewriter<T, TRow>(ParameterExpression from) : ExpressionVisitor
{
    private static readonly MethodInfo Compare = Method(nameof(string.Compare), typeof(string), typeof(string));

    private readonly ParameterExpression _row = Expression.Parameter(typeof(TRow), "row");

    public LambdaExpression Rewrite(Expression<Func<T, bool>> predicate) =>
        Expression.Lambda<Func<TRow, bool>>(Visit(predicate.Body), _row);

    protected override Expression VisitMember(MemberExpression node)
    {
        var owner = node.Expression;
        while (owner is UnaryExpression { NodeType: ExpressionType.Convert } converted)
            owner = converted.Operand;
        if (owner != from)
            return base.VisitMember(node);
        var column =
            typeof(TRow).GetProperty(node.Member.Name)
            ?? throw new NotHostedException(typeof(T).Name, node.Member.Name + " in a query");
        Expression member = Expression.Property(_row, column);
        return member.Type == node.Type ? member : Expression.Convert(member, node.Type);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.DeclaringType != typeof(SqlExpressionExtensions))
            return base.VisitMethodCall(node);
        var arguments = node.Arguments.Select(x => Visit(x)!).ToArray();
        return node.Method.Name switch
        {
            nameof(SqlExpressionExtensions.SqlStartsWith) when IsPath(arguments[0]) => InRange(
                arguments[0],
                arguments[1]
            ),
            nameof(SqlExpressionExtensions.SqlStartsWith) => Text(arguments, nameof(string.StartsWith)),
            nameof(SqlExpressionExtensions.SqlEndsWith) => Text(arguments, nameof(string.EndsWith)),
            nameof(SqlExpressionExtensions.SqlContains) => Text(arguments, nameof(string.Contains)),
            nameof(SqlExpressionExtensions.SqlEquals) => Expression.Equal(arguments[0], arguments[1]),
            nameof(SqlExpressionExtensions.SqlIn) => Expression.Call(
                typeof(Enumerable),
                nameof(Enumerable.Contains),
                node.Method.GetGenericArguments(),
                arguments
            ),
            var other => throw new NotHostedException(nameof(SqlExpressionExtensions), other),
        };
    }

    private static bool IsPath(Expression member) =>
        member is MemberExpression { Member.Name: nameof(Schema.NodeRow.Path) };

    /// <summary>A subtree is a range of paths, which an index answers; LIKE would read the whole table.</summary>
    private static BinaryExpression InRange(Expression path, Expression prefix)
    {
        var start = Expression.Lambda<Func<string>>(prefix).Compile(preferInterpretation: true)();
        return Expression.AndAlso(
            Expression.GreaterThanOrEqual(Compared(path, start), Expression.Constant(0)),
            Expression.LessThan(Compared(path, Paths.After(start)), Expression.Constant(0))
        );
    }

    private static MethodCallExpression Compared(Expression path, string bound) =>
        Expression.Call(Compare, path, Parameter.Of(bound));

    private static MethodCallExpression Text(Expression[] arguments, string method) =>
        Expression.Call(arguments[0], Method(method, typeof(string)), arguments[1]);

    private static MethodInfo Method(string name, params Type[] types) => typeof(string).GetMethod(name, types)!;
}
