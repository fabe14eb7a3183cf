/**
 * Trees and birds that no model, maker or product of the field is called after (Falcon, Starling, Finch, Swallow and
 * Palm are), and that few people are.
 */
export const aliasNames: readonly string[] = [
  ...['Alder', 'Almond', 'Aspen', 'Banyan', 'Baobab', 'Beech', 'Birch', 'Bramble', 'Buckthorn', 'Camphor', 'Catalpa'],
  ...['Cedar', 'Chestnut', 'Cypress', 'Dogwood', 'Elm', 'Eucalyptus', 'Gorse', 'Hawthorn', 'Heather', 'Hickory'],
  ...['Hornbeam', 'Jacaranda', 'Juniper', 'Larch', 'Linden', 'Mahogany', 'Mangrove', 'Medlar', 'Mimosa', 'Mulberry'],
  ...['Oleander', 'Osier', 'Pecan', 'Pomelo', 'Poplar', 'Quince', 'Rosewood', 'Rowan', 'Sandalwood', 'Spruce'],
  ...['Sumac', 'Sycamore', 'Tamarind', 'Tamarisk', 'Teak', 'Tupelo', 'Walnut', 'Wisteria', 'Yew', 'Zelkova'],
  ...['Avocet', 'Bittern', 'Bullfinch', 'Bunting', 'Chaffinch', 'Cormorant', 'Curlew', 'Dipper', 'Dunlin', 'Egret'],
  ...['Fieldfare', 'Fulmar', 'Gannet', 'Godwit', 'Goldcrest', 'Goshawk', 'Grebe', 'Heron', 'Hoopoe', 'Ibis'],
  ...['Jackdaw', 'Kestrel', 'Kingfisher', 'Kittiwake', 'Lapwing', 'Linnet', 'Mallard', 'Nuthatch', 'Oriole', 'Osprey'],
  ...['Partridge', 'Pelican', 'Petrel', 'Pintail', 'Pipit', 'Plover', 'Pochard', 'Redstart', 'Sandpiper', 'Siskin'],
  ...['Skylark', 'Teal', 'Thrush', 'Turnstone', 'Wagtail', 'Warbler', 'Waxwing', 'Wheatear', 'Whimbrel', 'Wigeon'],
]
