using System.Security.Cryptography;
using System.Text;
using Campaign.Content.Projection;
using Campaign.Content.Types;

namespace Campaign.Content.Tests.Types;

public class TypesVersionTests
{
    [Fact]
    public void Types_that_changed_are_a_new_version()
    {
        var now = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Lines()))))[..12];
        Assert.True(
            now == TypesVersion.Digest,
            $"The types say something else than the last version of them. Add \"{now}\" at the end of the digests of "
                + $"{nameof(TypesVersion)}; replace the last line only if no release has it."
        );
    }

    private static IEnumerable<string> Lines() =>
        RecordTypes
            .OfProduct.Tables.All.SelectMany(table =>
                table
                    .AllFields.Select(x =>
                        $"{table.Alias}.{x.Alias}: {x.Kind.GetType().Name} {x.Mandatory} {x.Varying} {x.Name}. {x.Help}"
                    )
                    .Prepend($"{table.Alias}: {table.Varies} {string.Join(' ', table.Children)}")
            )
            .Concat(
                MediaTables.All.SelectMany(table =>
                    table.Fields.Select(x => $"{table.Alias}.{x.Alias}: {x.DataType.Key} {x.Mandatory} {x.Name}")
                )
            );
}
