using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Core.Tests.Shapes;

/// <summary>What the table of shapes knows of the models that are sold.</summary>
public class PriceListIdsTests
{
    [Fact]
    public void An_id_with_a_family_and_a_version_is_unmistakable() => Assert.Empty(OthersThan(ShapeStrength.Unmistakable, PriceListIds.Unmistakable));

    [Fact]
    public void An_id_that_is_a_word_or_has_no_version_is_weak() => Assert.Empty(OthersThan(ShapeStrength.Weak, PriceListIds.Weak));

    [Fact]
    public void What_is_no_id_of_a_model_or_a_plain_word_has_no_shape() => Assert.Empty(OthersThan(ShapeStrength.None, PriceListIds.None));

    [Fact]
    public void A_sample_of_each_list_is_large_enough()
    {
        Assert.True(Read(PriceListIds.Unmistakable).Length > 600);
        Assert.True(Read(PriceListIds.Weak).Length > 100);
    }

    private static IEnumerable<string> OthersThan(ShapeStrength strength, string ids)
        => Read(ids).Where(id => ModelIdShapes.Of(id).Strength != strength).Select(id => $"{id}: {ModelIdShapes.Of(id).Strength}");

    private static string[] Read(string ids) => ids.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
